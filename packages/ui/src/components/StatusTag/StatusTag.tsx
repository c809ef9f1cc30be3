import { useTexts } from "../../i18n/index.ts";
import { type StationStatus, StatusIcon } from "../../icons/index.ts";
import styles from "./StatusTag.module.css";
import { statusWords } from "./station-status.ts";

/** The state of a station: icon, word and colour, always together. */
export function StatusTag({ status }: { readonly status: StationStatus }) {
  const words = useTexts(statusWords);
  return (
    <span className={styles.tag} data-status={status}>
      <StatusIcon status={status} />
      <span>{words[status]}</span>
    </span>
  );
}
