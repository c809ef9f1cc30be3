import { Button, formatTime, useTexts, useToasts } from "@stemketen/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../app/api.ts";
import styles from "./Beamer.module.css";
import { beamerTexts } from "./beamer.texts.ts";

/** Makes and takes back the code by which a screen in the hall shows the progress without anybody logging in. */
export function BeamerCode() {
  const texts = useTexts(beamerTexts);
  const api = useTRPC();
  const queries = useQueryClient();
  const { tell } = useToasts();
  const status = useQuery(api.entry.beamerCode.queryOptions()).data ?? null;
  const outcome = {
    onSuccess: () => queries.invalidateQueries(api.entry.beamerCode.queryFilter()),
    onError: () => tell("error", texts.unreachable),
  };
  const make = useMutation(api.entry.makeBeamerCode.mutationOptions(outcome));
  const revoke = useMutation(
    api.entry.revokeBeamerCode.mutationOptions({
      ...outcome,
      onSuccess: async () => {
        make.reset();
        await outcome.onSuccess();
      },
    }),
  );
  return (
    <section className={styles.code}>
      <h2>{texts.ownCode}</h2>
      <p>{texts.ownCodeText}</p>
      {make.data !== undefined && (
        <p role="status">
          {texts.newCode} <output className={styles.secret}>{make.data.code}</output>
        </p>
      )}
      {status !== null && make.data === undefined && <p>{texts.codeSince(formatTime(status.madeAt))}</p>}
      <div className={styles.buttons}>
        <Button onClick={() => make.mutate()}>{status === null ? texts.makeCode : texts.makeOther}</Button>
        {status !== null && <Button onClick={() => revoke.mutate()}>{texts.revoke}</Button>}
      </div>
    </section>
  );
}
