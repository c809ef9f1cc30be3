import { Button, CheckIcon, formatNumber, useLanguage, useTexts, WarningIcon } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../app/api.ts";
import styles from "./AuditLog.module.css";
import { auditTexts } from "./audit.texts.ts";
import { codedValueTexts } from "./coded-values.texts.ts";

/** Recomputes the whole log, from the first line to the last. */
export function VerifyLog() {
  const texts = useTexts(auditTexts);
  const faults = useTexts(codedValueTexts);
  const language = useLanguage();
  const verify = useMutation(useTRPC().audit.verify.mutationOptions());
  const { data } = verify;
  return (
    <section className={styles.verify}>
      <h2>{texts.verifyTitle}</h2>
      <p>{texts.verifyIntro}</p>
      <Button busy={verify.isPending ? texts.verifying : null} onClick={() => verify.mutate()}>
        {texts.verify}
      </Button>
      <div role="status">
        {data?.ok === true && (
          <p className={styles.whole}>
            <CheckIcon />
            <span>{texts.whole(formatNumber(data.value.records, language))}</span>
          </p>
        )}
        {data?.ok === false && (
          <p className={styles.broken}>
            <WarningIcon />
            <span>{texts.broken(formatNumber(data.error.line, language), faults[data.error.kind])}</span>
          </p>
        )}
        {verify.isError && <p className={styles.broken}>{texts.noAnswer}</p>}
      </div>
    </section>
  );
}
