import { PageHead, useTexts } from "@stemketen/ui";
import { Link } from "wouter";
import { PageBody } from "../../app/PageBody.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import { backupsTexts } from "./backups.texts.ts";
import { Restore } from "./Restore.tsx";

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
      <PageBody measure="medium">
        <Restore title={texts.choose} />
      </PageBody>
    </>
  );
}
