import { impossible } from "@stemketen/core/basics";
import { formatTime, useTexts } from "@stemketen/ui";
import { Link } from "wouter";
import { useCommitteeSession } from "../../app/SessionStep.tsx";
import styles from "./Overview.module.css";
import { sessionNoticeTexts } from "./session-notice.texts.ts";

/** Says when nobody can type, and what to do about it. */
export function SessionNotice() {
  const texts = useTexts(sessionNoticeTexts);
  const session = useCommitteeSession();
  const status = session?.status;
  switch (status) {
    case "prepared":
      return (
        <p className={styles.notice}>
          {texts.prepared} <Link href="/zitting">{texts.toPrepare}</Link>
        </p>
      );
    case "paused":
      return <p className={styles.notice}>{texts.paused}</p>;
    case "finished":
      return (
        <p className={styles.notice}>
          {session?.finishedAt ? texts.finishedAt(formatTime(session.finishedAt)) : texts.finished}{" "}
          <Link href="/zitting">{texts.toSession}</Link>
        </p>
      );
    case "open":
    case undefined:
      return null;
    default:
      return impossible(status);
  }
}
