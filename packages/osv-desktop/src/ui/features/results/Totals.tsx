import { impossible } from "@stemketen/core/basics";
import { castListField, FIELD, type FieldPath } from "@stemketen/core/election";
import { Button, EmptyState, formatNumber, useLanguage, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { type Outputs, useTRPC } from "../../app/api.ts";
import { boxWords } from "../../app/box-words.ts";
import { useLists } from "../../app/use-election.ts";
import styles from "./Results.module.css";
import { resultsTexts } from "./results.texts.ts";
import { StationsBehind } from "./StationsBehind.tsx";
import { useListTitle } from "./use-list-title.ts";

type Answer = Outputs["results"]["totals"];
type SessionTotals = Extract<Answer, { ok: true }>["value"];
type TotalsError = Extract<Answer, { ok: false }>["error"];

/** How often the totals are asked for, in milliseconds: while stations are settled they come nearer. */
const ASK_EVERY = 10_000;

/** The totals of the municipality; every number leads to the stations that it is added from. */
export function Totals() {
  const texts = useTexts(resultsTexts);
  const totals = useQuery(useTRPC().results.totals.queryOptions(undefined, { refetchInterval: ASK_EVERY }));
  return (
    <section className={styles.part}>
      <h2>{texts.totals}</h2>
      {totals.isPending && <p>{texts.loading}</p>}
      {totals.isError && totals.data === undefined && (
        <EmptyState
          tone="error"
          title={texts.failed}
          action={<Button onClick={() => void totals.refetch()}>{texts.again}</Button>}
        />
      )}
      {totals.data?.ok === false && <NoTotals error={totals.data.error} />}
      {totals.data?.ok === true && <TotalsTable totals={totals.data.value} />}
    </section>
  );
}

interface TotalRow {
  readonly field: FieldPath | null;
  readonly letter: string;
  readonly name: string;
  readonly value: number | null;
  readonly isSum: boolean;
}

function TotalsTable({ totals }: { totals: SessionTotals }) {
  const texts = useTexts(resultsTexts);
  const language = useLanguage();
  const [asked, setAsked] = useState<(TotalRow & { readonly field: FieldPath }) | null>(null);
  const rows = useRows(totals);
  return (
    <>
      <p>{texts.behindHint}</p>
      <table className={styles.figures}>
        <caption>{texts.added(formatNumber(totals.unitCount, language))}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.letter} data-sum={row.isSum || undefined}>
              <td>{row.letter}</td>
              <th scope="row">{row.name}</th>
              <td className={styles.value}>
                {row.value === null && texts.notFilledIn}
                {row.value !== null && row.field === null && formatNumber(row.value, language)}
                {row.value !== null && row.field !== null && (
                  <button
                    type="button"
                    onClick={() => row.field !== null && setAsked({ ...row, field: row.field })}
                    aria-label={texts.behind(row.name, formatNumber(row.value, language))}
                  >
                    {formatNumber(row.value, language)}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked !== null && (
        <StationsBehind
          field={asked.field}
          name={`${asked.letter} ${asked.name}`}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function useRows({ counts, eligibleVoters, cast }: SessionTotals): readonly TotalRow[] {
  const language = useLanguage();
  const lists = useLists();
  const title = useListTitle();
  const row = (field: FieldPath, letter: string, value: number, isSum = false): TotalRow => {
    const { name } = boxWords({ path: field, letter, list: null, candidate: null }, lists, language);
    return { field, letter, name, value, isSum };
  };
  const { admitted } = counts;
  return [
    { ...row(FIELD.eligibleVoters, "Z", 0), field: null, value: eligibleVoters },
    row(FIELD.pollCards, "A", admitted.pollCards),
    row(FIELD.proxies, "B", admitted.proxies),
    ...(admitted.voterCards === null ? [] : [row(FIELD.voterCards, "C", admitted.voterCards)]),
    row(FIELD.admitted, "D", admitted.total, true),
    ...counts.lists.map(({ number, total }): TotalRow => {
      const [field, letter, name] = [castListField(number), `E.${number}`, title(number)];
      return { field, letter, name, value: total, isSum: false };
    }),
    row(FIELD.candidates, "E", counts.candidateVotes, true),
    row(FIELD.blank, "F", counts.blank),
    row(FIELD.invalid, "G", counts.invalid),
    row(FIELD.cast, "H", cast, true),
    row(FIELD.moreCounted, "I", counts.moreCounted),
    row(FIELD.fewerCounted, "J", counts.fewerCounted),
  ];
}

/** Why there are no totals, and what to do. */
function NoTotals({ error }: { error: TotalsError }) {
  const texts = useTexts(resultsTexts);
  switch (error.kind) {
    case "not-finished":
      return <EmptyState title={texts.notFinished} />;
    case "no-election":
      return <EmptyState title={texts.noElection} />;
    case "not-tabulated":
      return (
        <EmptyState title={texts.notAll} action={<Link href="/overzicht">{texts.toOverview}</Link>}>
          {error.error.kind === "missing-stations"
            ? texts.missing(error.error.stations.length)
            : texts.notAllText}
        </EmptyState>
      );
    case "sheets-changed":
    case "re-adding-differs":
      return (
        <EmptyState tone="error" title={texts.untrusted}>
          {texts.untrustedText}
        </EmptyState>
      );
    case "no-such-number":
      return null;
    default:
      return impossible(error);
  }
}
