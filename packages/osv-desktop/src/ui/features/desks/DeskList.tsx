import { Button, Dialog, formatTime, useTexts, useToasts } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../app/api.ts";
import styles from "./Desks.module.css";
import { DrawCode } from "./DrawCode.tsx";
import { desksTexts } from "./desks.texts.ts";
import { type Desk, useRefreshRoom } from "./use-room.ts";

/** The desks that were let in, with the code for the next one. */
export function DeskList({ desks }: { desks: readonly Desk[] }) {
  const texts = useTexts(desksTexts);
  const [leaving, setLeaving] = useState<Desk | null>(null);
  return (
    <section className={styles.panel}>
      <h2>{texts.desks(desks.length)}</h2>
      <DrawCode desks={desks} />
      {desks.length === 0 && <p className={styles.soft}>{texts.noDesks}</p>}
      {desks.length > 0 && (
        <ul className={styles.desks} aria-label={texts.letIn}>
          {desks.map((desk) => (
            <li key={desk.name}>
              <b>{desk.name}</b>
              <span className={styles.soft}>{texts.since(formatTime(desk.admittedAt))}</span>
              <Button onClick={() => setLeaving(desk)} aria-label={texts.sendAwayDesk(desk.name)}>
                {texts.sendAway}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SendAway desk={leaving} onClose={() => setLeaving(null)} />
    </section>
  );
}

function SendAway({ desk, onClose }: { desk: Desk | null; onClose: () => void }) {
  const texts = useTexts(desksTexts);
  const { tell } = useToasts();
  const refresh = useRefreshRoom();
  const remove = useMutation(
    useTRPC().lan.removeDesk.mutationOptions({
      // A desk that somebody else sent away is away as well.
      onSuccess: async (_answer, { desk: name }) => {
        await refresh();
        tell("done", texts.sentAway(name));
        onClose();
      },
    }),
  );
  const name = desk?.name ?? "";
  return (
    <Dialog
      open={desk !== null}
      title={texts.sendAwayTitle(name)}
      onClose={onClose}
      problem={remove.isError ? texts.noAnswer : null}
      action={{
        title: texts.sendAway,
        onAct: () => remove.mutate({ desk: name }),
        busy: remove.isPending ? texts.sendingAway : null,
      }}
    >
      <p>{texts.sendAwayText}</p>
    </Dialog>
  );
}
