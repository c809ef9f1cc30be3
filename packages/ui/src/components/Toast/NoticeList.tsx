import { useTexts } from "../../i18n/index.ts";
import { NoticeLine } from "./NoticeLine.tsx";
import type { Notice } from "./notices.ts";
import styles from "./Toast.module.css";
import { toastTexts } from "./toast-texts.ts";

/** All notices there were, newest first. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  const texts = useTexts(toastTexts);
  if (notices.length === 0) return <p className={styles.none}>{texts.none}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- with the focus in it, the arrow keys scroll
    <div className={styles.scroll} role="region" aria-label={texts.list} tabIndex={0}>
      <ul>
        {notices.map((notice) => (
          <li key={notice.id}>
            <NoticeLine notice={notice} />
          </li>
        ))}
      </ul>
    </div>
  );
}
