import { useTexts } from "../../i18n/index.ts";
import styles from "./HashGrid.module.css";
import type { HashCheckState } from "./hash-check-state.ts";
import { hashTexts } from "./hash-texts.ts";

interface GroupFieldProps {
  readonly number: number;
  readonly value: string;
  readonly state: HashCheckState["kind"];
  /** The element that says how the check stands. */
  readonly messageId: string;
  readonly onType: (text: string) => void;
  readonly onEmptyBackspace: () => void;
}

/** The field for a hidden group. */
export function GroupField(props: GroupFieldProps) {
  const { number, value, state, messageId, onType, onEmptyBackspace } = props;
  const texts = useTexts(hashTexts);
  return (
    <li className={styles.cell} data-state={state}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <input
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={texts.group(number)}
        aria-describedby={messageId}
        aria-invalid={state === "mismatch"}
        readOnly={state === "matched" || state === "checking" || state === "blocked"}
        value={value}
        onChange={(event) => onType(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          if (event.key === "Backspace" && value === "") onEmptyBackspace();
        }}
      />
    </li>
  );
}
