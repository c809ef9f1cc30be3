import { Button, type ButtonKind, useTexts } from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../app/api.ts";
import styles from "./PracticeStart.module.css";
import { practiceTexts } from "./practice.texts.ts";

/** Goes to the practice, with a database of its own. */
export function PracticeButton({ kind = "quiet" }: { kind?: ButtonKind }) {
  const texts = useTexts(practiceTexts);
  const queries = useQueryClient();
  const start = useMutation(
    useTRPC().safety.startPractice.mutationOptions({
      onSuccess: (answer) => (answer.ok ? queries.resetQueries() : undefined),
    }),
  );
  const error = start.data?.ok === false ? texts[start.data.error.kind] : null;
  return (
    <div className={styles.change}>
      <Button kind={kind} busy={start.isPending ? texts.starting : null} onClick={() => start.mutate({})}>
        {texts.start}
      </Button>
      <p role="alert" className={styles.problem}>
        {start.isError ? texts.noAnswer : error}
      </p>
    </div>
  );
}
