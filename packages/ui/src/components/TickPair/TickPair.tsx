import { useTexts } from "../../i18n/LanguageProvider.tsx";
import { CheckIcon } from "../../icons/index.ts";
import { FlagIcon } from "../NumberField/FlagIcon.tsx";
import type { Severity } from "../NumberField/severity.ts";
import styles from "./TickPair.module.css";
import { tickPairTexts } from "./tick-pair.texts.ts";

/** Which boxes are ticked on the paper: both or neither is possible, and is taken over as it stands. */
export interface Ticks {
  readonly yes: boolean;
  readonly no: boolean;
}

export interface TickPairProps {
  /** Names the pair as a finding does; the boxes are `<field>.yes` and `<field>.no`. */
  readonly field: string;
  readonly question: string;
  readonly ticks: Ticks;
  readonly flag?: Severity | null;
  /** Left out: the ticks can only be read. */
  readonly onChange?: (ticks: Ticks) => void;
}

/** A question with two boxes of its own, "ja" and "nee", as on the paper. */
export function TickPair({ field, question, ticks, flag = null, onChange }: TickPairProps) {
  const texts = useTexts(tickPairTexts);
  return (
    <fieldset className={styles.pair} data-flag={flag ?? undefined}>
      <legend>{question}</legend>
      <div className={styles.boxes}>
        {flag !== null && (
          <span className={styles.flag}>
            <FlagIcon severity={flag} />
          </span>
        )}
        {onChange === undefined ? (
          <ReadTicks ticks={ticks} />
        ) : (
          (["yes", "no"] as const).map((box) => (
            <label key={box}>
              <input
                type="checkbox"
                data-field={`${field}.${box}`}
                checked={ticks[box]}
                onChange={(event) => onChange({ ...ticks, [box]: event.currentTarget.checked })}
              />
              {texts[box]}
            </label>
          ))
        )}
      </div>
    </fieldset>
  );
}

function ReadTicks({ ticks: { yes, no } }: { ticks: Ticks }) {
  const texts = useTexts(tickPairTexts);
  const said = yes ? (no ? texts.both : texts.yes) : no ? texts.no : texts.neither;
  return (
    <p className={styles.read}>
      {(yes || no) && <CheckIcon />}
      {said}
    </p>
  );
}
