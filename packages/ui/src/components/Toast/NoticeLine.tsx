import { impossible } from "@stemketen/core/basics";
import { formatTimeToTheSecond } from "../../format/index.ts";
import { useTexts } from "../../i18n/index.ts";
import { CheckIcon, PaperIcon, WarningIcon } from "../../icons/index.ts";
import type { Notice, NoticeTone } from "./notices.ts";
import styles from "./Toast.module.css";
import { toastTexts } from "./toast-texts.ts";

interface NoticeLineProps {
  readonly notice: Notice;
  /** Without it the notice cannot be dismissed here. */
  readonly onDismiss?: (id: number) => void;
}

/** One notice: what kind it is, in shape and word, when it was, and what it says. */
export function NoticeLine({ notice, onDismiss }: NoticeLineProps) {
  const texts = useTexts(toastTexts);
  return (
    <div className={styles.notice} data-tone={notice.tone}>
      <span className={styles.tone}>
        <ToneIcon tone={notice.tone} />
        {texts[notice.tone]}
      </span>
      <span className={styles.text}>{notice.text}</span>
      <time dateTime={notice.at}>{formatTimeToTheSecond(notice.at)}</time>
      {onDismiss !== undefined && (
        <button type="button" className={styles.dismiss} onClick={() => onDismiss(notice.id)}>
          {texts.dismiss}
        </button>
      )}
    </div>
  );
}

function ToneIcon({ tone }: { readonly tone: NoticeTone }) {
  switch (tone) {
    case "info":
      return <PaperIcon />;
    case "done":
      return <CheckIcon />;
    case "error":
      return <WarningIcon />;
    default:
      return impossible(tone);
  }
}
