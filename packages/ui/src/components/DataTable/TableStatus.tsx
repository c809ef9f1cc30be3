import { formatNumber } from "../../format/index.ts";
import { useLanguage, useTexts } from "../../i18n/index.ts";
import styles from "./DataTable.module.css";
import { tableTexts } from "./table-texts.ts";
import type { SoughtNumber } from "./use-row-keys.ts";

interface TableStatusProps {
  readonly shown: number;
  readonly all: number;
  readonly waiting: number;
  readonly typed: SoughtNumber | null;
  readonly onRenew: () => void;
}

/** How many rows there are, what number is being typed, and the changes that wait; its room is reserved. */
export function TableStatus({ shown, all, waiting, typed, onRenew }: TableStatusProps) {
  const texts = useTexts(tableTexts);
  const language = useLanguage();
  const count = texts.shown(formatNumber(shown, language), formatNumber(all, language));
  const jump = typed !== null && (typed.found ? texts.jump(typed.digits) : texts.noSuchNumber(typed.digits));
  return (
    <div className={styles.status}>
      <button type="button" className={styles.renew} data-waiting={waiting > 0} onClick={onRenew}>
        {texts.changes(waiting)}
      </button>
      <p role="status" data-missing={typed?.found === false}>
        {jump === false ? count : jump}
      </p>
    </div>
  );
}
