import { Button, NumberField, TextArea, useTexts } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTRPC } from "../../app/api.ts";
import type { Protocol } from "./DrawnLists.tsx";
import styles from "./Results.module.css";
import { resultsTexts } from "./results.texts.ts";
import { useAskAgain } from "./use-ask-again.ts";
import { useListTitle } from "./use-list-title.ts";

/** Takes what the committee added by hand; open until something is recorded. */
export function RecordOutcome({ protocol }: { protocol: Protocol }) {
  const texts = useTexts(resultsTexts);
  const [isOpen, setOpen] = useState(protocol.outcome === null);
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{texts.recordAgain}</Button>;
  return <OutcomeForm protocol={protocol} onDone={() => setOpen(false)} />;
}

function OutcomeForm({ protocol: { lists, outcome }, onDone }: { protocol: Protocol; onDone: () => void }) {
  const texts = useTexts(resultsTexts);
  const title = useListTitle();
  const [added, setAdded] = useState<Readonly<Record<number, number | null>>>({});
  const [remarks, setRemarks] = useState(outcome?.remarks ?? "");
  const record = useRecording(onDone);
  const refusal = record.data?.ok === false ? record.data.error.kind : null;
  const isRemarkMissing = refusal === "remarks-needed";
  const form = useFocusOnInvalid(isRemarkMissing);
  const typed = lists.flatMap((list) => {
    const value = added[list] ?? null;
    return value === null ? [] : [{ list, addedByHand: value }];
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    record.mutate({ lists: typed, remarks });
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
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
        error={isRemarkMissing ? texts["protocol-remarks-needed"] : null}
        value={remarks}
        onChange={(value) => {
          setRemarks(value);
          record.reset();
        }}
        rows={2}
      />
      <Button
        type="submit"
        disabled={typed.length < lists.length}
        busy={record.isPending ? texts.busy : null}
      >
        {texts.record}
      </Button>
      <p role="alert" className={styles.problem}>
        {record.isError && texts.unreachable}
        {refusal !== null && !isRemarkMissing && texts[`protocol-${refusal}`]}
      </p>
    </form>
  );
}

function useRecording(onDone: () => void) {
  const askAgain = useAskAgain();
  return useMutation(
    useTRPC().results.recordControlOutcome.mutationOptions({
      onSuccess: async (answer) => {
        if (answer.ok) onDone();
        await askAgain();
      },
    }),
  );
}

/** Brings who is refused to the field that it is about. */
function useFocusOnInvalid(isRefused: boolean) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isRefused) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [isRefused]);
  return form;
}
