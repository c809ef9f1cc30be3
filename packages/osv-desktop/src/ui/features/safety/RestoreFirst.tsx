import { PageHead, useTexts } from "@stemketen/ui";
import { Link } from "wouter";
import { useArrival } from "../../app/use-arrival.ts";
import { backupsTexts } from "./backups.texts.ts";
import { Restore } from "./Restore.tsx";
import styles from "./Safety.module.css";

/** Puts a backup back on a computer on which nobody has an account yet: the evening goes on there. */
export function RestoreFirst() {
  const texts = useTexts(backupsTexts);
  useArrival(texts.restore);
  return (
    <>
      <PageHead
        title={texts.restore}
        subtitle={texts.restoreFirstIntro}
        actions={<Link href="/inloggen">{texts.backToStart}</Link>}
      />
      <div className={styles.page}>
        <Restore title={texts.choose} />
      </div>
    </>
  );
}
