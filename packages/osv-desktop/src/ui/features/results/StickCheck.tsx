import { impossible } from "@stemketen/core/basics";
import { FileDrop, useTexts } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { type Outputs, useTRPC } from "../../app/api.ts";
import styles from "./Results.module.css";
import { resultsTexts } from "./results.texts.ts";

type Checked = Outputs["results"]["checkStick"];

/** Nothing that is made is larger, by far. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** Chooses a file back from the stick: is it, byte for byte, what was made? */
export function StickCheck() {
  const texts = useTexts(resultsTexts);
  const check = useMutation(useTRPC().results.checkStick.mutationOptions());
  return (
    <section className={styles.part}>
      <h2>{texts.stick}</h2>
      <p>{texts.stickText}</p>
      <FileDrop
        label={texts.stickFile}
        endings={[".zip", ".pdf", ".xml", ".csv"]}
        maxBytes={MOST_BYTES}
        onFile={({ name }, sha256) => check.mutate({ name, sha256 })}
      />
      <div role="status" className={styles.checked}>
        {check.isError && <p>{texts.unreachable}</p>}
        {check.data !== undefined && <Outcome checked={check.data} />}
      </div>
    </section>
  );
}

function Outcome({ checked }: { checked: Checked }) {
  const texts = useTexts(resultsTexts);
  switch (checked.outcome) {
    case "same":
      return (
        <>
          <p className={styles.same}>{texts.same(checked.version)}</p>
          <p>{texts.sticker}</p>
          <pre className={styles.label}>{checked.label.join("\n")}</pre>
        </>
      );
    case "lapsed":
      return <p className={styles.warning}>{texts.lapsed(checked.version, checked.reason)}</p>;
    case "changed":
      return <p className={styles.warning}>{texts.changed(checked.version)}</p>;
    case "unknown":
      return <p className={styles.warning}>{texts.unknown}</p>;
    default:
      return impossible(checked);
  }
}
