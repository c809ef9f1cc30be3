import { type ListNumber, listTitle } from "@stemketen/core/election";
import {
  Button,
  formatNumber,
  formatTime,
  NumberField,
  TextArea,
  useLanguage,
  useTexts,
  useToasts,
} from "@stemketen/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type Outputs, useTRPC } from "../../app/api.ts";
import { useLists } from "../../app/use-election.ts";
import styles from "./Results.module.css";
import { resultsTexts } from "./results.texts.ts";

type Current = NonNullable<Outputs["results"]["controlProtocol"]>;
type Protocol = Current["protocol"];
type ProtocolError = Extract<Outputs["results"]["drawControlProtocol"], { ok: false }>["error"];

/** Lists are drawn and added by hand; what comes of it is recorded before the session is finished. */
export function ControlProtocol({ isFinished }: { isFinished: boolean }) {
  const texts = useTexts(resultsTexts);
  const api = useTRPC();
  const asked = useQuery(api.results.controlProtocol.queryOptions());
  const current = asked.data ?? null;
  const outcome = useProtocolOutcome();
  const draw = useMutation(api.results.drawControlProtocol.mutationOptions(outcome));
  const mayDraw = !isFinished && asked.isSuccess && current?.isCurrent !== true;
  return (
    <section className={styles.part}>
      <h2>{texts.protocol}</h2>
      {!isFinished && <p>{texts.protocolText}</p>}
      {current?.isCurrent === false && <p className={styles.warning}>{texts.outdatedText}</p>}
      {current !== null && <Drawn protocol={current.protocol} />}
      {current?.isCurrent === true && !isFinished && (
        <RecordOutcome key={current.protocol.number} protocol={current.protocol} />
      )}
      {mayDraw && (
        <Button onClick={() => draw.mutate()} busy={draw.isPending ? texts.busy : null}>
          {current === null ? texts.draw : texts.drawAgain}
        </Button>
      )}
    </section>
  );
}

/** The lists that were drawn, with the work sheet, and what adding by hand gave. */
function Drawn({ protocol: { lists, drawnAt, drawnBy, seed, outcome } }: { protocol: Protocol }) {
  const texts = useTexts(resultsTexts);
  const language = useLanguage();
  const title = useListTitle();
  return (
    <>
      <p>{texts.drawn(drawnBy, formatTime(drawnAt))}</p>
      <table className={styles.figures}>
        <caption>{texts.drawnLists}</caption>
        {outcome !== null && (
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {texts.list}
              </th>
              <th scope="col" className={styles.value}>
                {texts.byHand}
              </th>
              <th scope="col" className={styles.value}>
                {texts.computed}
              </th>
            </tr>
          </thead>
        )}
        <tbody>
          {lists.map((list) => {
            const added = outcome?.lists.find((one) => one.list === list);
            return (
              <tr key={list}>
                <td>{list}</td>
                <th scope="row">
                  {title(list)}
                  {added !== undefined && added.addedByHand !== added.computed && (
                    <b className={styles.differs}>{texts.differs}</b>
                  )}
                </th>
                {added !== undefined && (
                  <>
                    <td className={styles.value}>{formatNumber(added.addedByHand, language)}</td>
                    <td className={styles.value}>{formatNumber(added.computed, language)}</td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.small}>{texts.seed(seed)}</p>
      <a href="./api-files/results/control-protocol" download>
        {texts.workSheet}
      </a>
      {outcome !== null && (
        <p>
          <b>{texts.recorded(outcome.recordedBy, formatTime(outcome.recordedAt))}</b> {outcome.remarks}
        </p>
      )}
    </>
  );
}

function RecordOutcome({ protocol: { lists, outcome } }: { protocol: Protocol }) {
  const texts = useTexts(resultsTexts);
  const title = useListTitle();
  const [isOpen, setOpen] = useState(outcome === null);
  const [added, setAdded] = useState<Readonly<Record<number, number | null>>>({});
  const [remarks, setRemarks] = useState(outcome?.remarks ?? "");
  const told = useProtocolOutcome(() => setOpen(false));
  const record = useMutation(useTRPC().results.recordControlOutcome.mutationOptions(told));
  const typed = lists.flatMap((list) => {
    const value = added[list] ?? null;
    return value === null ? [] : [{ list, addedByHand: value }];
  });
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{texts.recordAgain}</Button>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    record.mutate({ lists: typed, remarks });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.fields}>
        {lists.map((list) => (
          <NumberField
            key={list}
            field={`added.${list}`}
            label={texts.addedOf(list, title(list))}
            value={added[list] ?? null}
            onChange={(value) => setAdded((all) => ({ ...all, [list]: value }))}
          />
        ))}
      </div>
      <TextArea
        label={texts.remarks}
        hint={texts.remarksHint}
        value={remarks}
        onChange={setRemarks}
        rows={2}
      />
      <Button
        type="submit"
        disabled={typed.length < lists.length}
        busy={record.isPending ? texts.busy : null}
      >
        {texts.record}
      </Button>
    </form>
  );
}

function useListTitle(): (list: ListNumber) => string {
  const lists = useLists();
  return (number) => {
    const list = lists.get(number);
    return list === undefined ? "" : listTitle(list);
  };
}

/** What every step of the protocol does afterwards: the screens ask again, and a refusal is told. */
function useProtocolOutcome(onDone: () => void = () => undefined) {
  const texts = useTexts(resultsTexts);
  const api = useTRPC();
  const queries = useQueryClient();
  const { tell } = useToasts();
  return {
    onSuccess: async (
      answer: { readonly ok: true } | { readonly ok: false; readonly error: ProtocolError },
    ) => {
      if (answer.ok) onDone();
      else tell("error", texts[`protocol-${answer.error.kind}`]);
      await queries.invalidateQueries({ queryKey: api.results.pathKey() });
      await queries.invalidateQueries({ queryKey: api.session.pathKey() });
    },
    onError: () => tell("error", texts.unreachable),
  };
}
