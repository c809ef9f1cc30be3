import { useLayoutEffect, useRef, useState } from "react";
import { formatTypedDay, parseTypedDay, parseTypedTime } from "../../format/index.ts";
import { useTexts } from "../../i18n/index.ts";
import { FieldFrame, type FieldTexts } from "./FieldFrame.tsx";
import styles from "./Fields.module.css";
import { fieldsTexts } from "./fields.texts.ts";
import { useRefused } from "./use-refused.ts";

export interface MomentFieldProps extends Omit<FieldTexts, "error"> {
  /** A day as "2026-03-19", a time as "21:00"; empty: nothing was typed. */
  readonly value: string;
  /** Hears every text that can be read; a form with one that cannot is not sent. */
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
}

/** A day, typed and shown as "19-03-2026" whatever the language of the computer. */
export function DayField(props: MomentFieldProps) {
  const { noDay, dayLooks } = useTexts(fieldsTexts);
  return (
    <MomentField {...props} parse={parseTypedDay} show={formatTypedDay} looks={dayLooks} trouble={noDay} />
  );
}

/** A time of the day, typed and shown as "21:00" whatever the language of the computer. */
export function TimeField(props: MomentFieldProps) {
  const { noTime, timeLooks } = useTexts(fieldsTexts);
  return <MomentField {...props} parse={parseTypedTime} show={asItIs} looks={timeLooks} trouble={noTime} />;
}

const asItIs = (time: string): string => time;

interface MomentProps extends MomentFieldProps {
  readonly parse: typeof parseTypedDay;
  readonly show: (value: string) => string;
  readonly looks: string;
  /** What to do when the text cannot be read. */
  readonly trouble: string;
}

function MomentField({
  label,
  hint,
  value,
  onChange,
  disabled = false,
  parse,
  show,
  looks,
  trouble,
}: MomentProps) {
  const input = useRef<HTMLInputElement>(null);
  /** Null: nobody is typing, and it shows what it holds. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const { isRefused, onInvalid, forget } = useRefused();
  const isReadable = typed === null || parse(typed).ok;
  useLayoutEffect(() => input.current?.setCustomValidity(isReadable ? "" : trouble), [isReadable, trouble]);
  const take = (text: string) => {
    setTyped(text);
    setLeft(false);
    forget();
    const read = parse(text);
    if (read.ok) onChange(read.value);
  };
  return (
    <FieldFrame
      label={label}
      {...(hint !== undefined && { hint })}
      error={!isReadable && (isLeft || isRefused) ? trouble : null}
    >
      {(ties) => (
        <input
          {...ties}
          ref={input}
          type="text"
          autoComplete="off"
          disabled={disabled}
          placeholder={looks}
          className={styles.input}
          value={typed ?? show(value)}
          onInvalid={onInvalid}
          onChange={(event) => take(event.currentTarget.value)}
          onBlur={() => {
            if (isReadable) setTyped(null);
            setLeft(true);
          }}
        />
      )}
    </FieldFrame>
  );
}
