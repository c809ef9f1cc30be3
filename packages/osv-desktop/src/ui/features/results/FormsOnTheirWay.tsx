import { Button, CheckIcon, Meter, useTexts, WarningIcon } from "@stemketen/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "../../app/api.ts";
import { blankFormsTexts } from "./blank-forms.texts.ts";
import styles from "./Results.module.css";
import type { FormSet } from "./use-blank-forms.ts";

/** How often is asked how far a set is, in milliseconds. */
const ASK_EVERY = 500;
/** Sets that were asked for already: a screen that is drawn twice fetches its forms once. */
const fetched = new Set<string>();

/** A set of forms while it is made and sent to the downloads of this browser, with a way to stop it. */
export function FormsOnTheirWay({ set }: { set: FormSet }) {
  const texts = useTexts(blankFormsTexts);
  const api = useTRPC();
  const { id: job, name, total } = set;
  const progress = useQuery(
    api.results.blankFormsProgress.queryOptions(
      { job },
      { refetchInterval: ({ state }) => (isUnderWay(state.data ?? set) ? ASK_EVERY : false) },
    ),
  );
  const cancel = useMutation(
    api.results.cancelBlankForms.mutationOptions({ onSuccess: () => progress.refetch() }),
  );
  useEffect(() => fetchOnce(job, name), [job, name]);
  // Null: the program was started again meanwhile, and the download broke off.
  const status = progress.data === null ? "failed" : (progress.data ?? set).status;
  const done = progress.data?.done ?? 0;
  const isStill = status === "waiting" || status === "running";
  return (
    <section className={styles.part} aria-label={texts.progress}>
      <h2>{name}</h2>
      <Meter label={texts.progress} part={done} whole={total} figures />
      <div role="status">
        {status === "waiting" && <p>{texts.waiting}</p>}
        {status === "running" && <p>{texts.running}</p>}
        {status === "done" && (
          <p className={styles.same}>
            <CheckIcon /> {texts.done(total)}
          </p>
        )}
        {status === "cancelled" && <p className={styles.warning}>{texts.cancelled}</p>}
      </div>
      <div role="alert">
        {status === "failed" && (
          <p className={styles.problem}>
            <WarningIcon /> {texts.failed}
          </p>
        )}
        {cancel.isError && <p className={styles.problem}>{texts.noAnswer}</p>}
      </div>
      {isStill && (
        <Button onClick={() => cancel.mutate({ job })} busy={cancel.isPending ? texts.stopping : null}>
          {texts.stop}
        </Button>
      )}
    </section>
  );
}

function isUnderWay({ status }: FormSet): boolean {
  return status === "waiting" || status === "running";
}

/** Lets the browser save the set; it is made while it is sent, and only once. */
function fetchOnce(job: string, name: string): void {
  if (fetched.has(job)) return;
  fetched.add(job);
  const link = document.createElement("a");
  link.href = `./api-files/results/blank-forms/${job}`;
  link.download = name;
  link.click();
}
