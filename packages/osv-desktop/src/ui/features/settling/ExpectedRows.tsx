import { type CandidateNumber, candidateField, type Finding } from "@stemketen/core/election";
import { formatNumber, useLanguage, useTexts } from "@stemketen/ui";
import { boxWords } from "../../app/box-words.ts";
import { useLists } from "../../app/use-election.ts";
import styles from "./ExpectedRows.module.css";
import { sheetTexts } from "./sheet.texts.ts";
import type { SheetAtHand } from "./sheet-at-hand.ts";

interface ExpectedRowsProps {
  readonly finding: Finding;
  readonly sheet: Pick<SheetAtHand, "rowsExpected">;
}

/** Candidates whose rows look shifted or swapped: what was typed beside what was to be expected; else nothing. */
export function ExpectedRows({ finding: { list, fields }, sheet: { rowsExpected } }: ExpectedRowsProps) {
  const texts = useTexts(sheetTexts);
  const language = useLanguage();
  const lists = useLists();
  if (list === null) return null;
  const nameOf = (candidate: CandidateNumber): string =>
    boxWords({ path: candidateField(list, candidate), letter: null, list, candidate }, lists, language).name;
  const rows = rowsExpected
    .flatMap((expected) => (expected.list === list ? expected.rows : []))
    .filter(({ candidate }) => fields.includes(candidateField(list, candidate)));
  if (rows.length === 0) return null;
  return (
    <div className={styles.expected}>
      <table>
        <caption>{texts.expectedRows(list)}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.candidate}</th>
            <th scope="col">{texts.typed}</th>
            <th scope="col">{texts.expected}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ candidate, votes, expected }) => (
            <tr key={candidate}>
              <th scope="row">
                {candidate} {nameOf(candidate)}
              </th>
              <td>{formatNumber(votes, language)}</td>
              <td>{formatNumber(expected, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{texts.expectedFrom}</p>
    </div>
  );
}
