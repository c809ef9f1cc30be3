import { impossible } from "@stemketen/core/basics";
import { type ChangeEvent, type ClipboardEvent, useLayoutEffect, useRef, useState } from "react";
import { formatNumber, parseTypedCount, type TypedCountError } from "../../format/index.ts";
import { useLanguage, useTexts } from "../../i18n/LanguageProvider.tsx";
import type { Language } from "../../i18n/texts.ts";
import { numberFieldTexts } from "./number-field.texts.ts";

/** What stands in a field for a count. */
export interface TypedNumber {
  /** The count, or null when nothing was typed: blank is not zero. */
  readonly value: number | null;
  /** What was typed, when that is not a count; `value` is null then. */
  readonly unreadable?: string | null;
}

/** Hears what was typed: a count, nothing (null, null), or a text that is no count (null, text). */
export type OnTypedNumber = (value: number | null, unreadable: string | null) => void;

const MOST_SHOWN = 20;

/**
 * The behaviour of a field for a count: plain digits while someone types, thousands with a dot otherwise,
 * pasted numbers made plain, and a sentence when something is no number.
 */
export function useTypedNumber({ value, unreadable = null }: TypedNumber, onChange: OnTypedNumber) {
  const language = useLanguage();
  const texts = useTexts(numberFieldTexts);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(unreadable ?? "");
  const [isFocused, setFocused] = useState(false);
  const [refusedPaste, setRefusedPaste] = useState<string | null>(null);

  // After the plain digits are on the screen, so that what is typed next replaces all of them.
  useLayoutEffect(() => {
    if (isFocused) input.current?.select();
  }, [isFocused]);

  const atRest = value === null ? (unreadable ?? "") : formatNumber(value, language);
  const text = isFocused ? typed : atRest;

  const take = (next: string): void => {
    setTyped(next);
    setRefusedPaste(null);
    const read = parseTypedCount(next);
    if (read.ok) onChange(read.value, null);
    else onChange(null, next);
  };

  return {
    trouble: refusedPaste ?? troubleWith(text, isFocused, texts),
    inputProps: {
      ref: input,
      value: text,
      type: "text",
      inputMode: "numeric",
      autoComplete: "off",
      onFocus: () => {
        setTyped(value === null ? (unreadable ?? "") : String(value));
        setFocused(true);
      },
      onBlur: () => {
        setFocused(false);
        setRefusedPaste(null);
      },
      onChange: (event: ChangeEvent<HTMLInputElement>) => take(event.currentTarget.value),
      onPaste: (event: ClipboardEvent<HTMLInputElement>) => {
        event.preventDefault();
        const pasted = event.clipboardData.getData("text");
        const read = parseTypedCount(pasted);
        if (!read.ok) setRefusedPaste(texts.refusedPaste(pasted.trim().slice(0, MOST_SHOWN)));
        else if (read.value !== null) take(withInserted(event.currentTarget, String(read.value)));
      },
    },
  } as const;
}

/** What a field holds after `digits` take the place of what is selected in it. */
function withInserted({ value, selectionStart, selectionEnd }: HTMLInputElement, digits: string): string {
  return value.slice(0, selectionStart ?? 0) + digits + value.slice(selectionEnd ?? value.length);
}

type Texts = (typeof numberFieldTexts)[Language];

function troubleWith(text: string, isFocused: boolean, texts: Texts): string | null {
  const read = parseTypedCount(text);
  if (read.ok) return null;
  // "1.3" may still become "1.321".
  if (isFocused && read.error.kind === "misplaced-separator") return null;
  return sentenceFor(read.error, texts);
}

function sentenceFor(error: TypedCountError, texts: Texts): string {
  switch (error.kind) {
    case "not-digits":
      return texts.notDigits;
    case "misplaced-separator":
      return texts.misplacedSeparator;
    case "too-long":
      return texts.tooLong;
    default:
      return impossible(error);
  }
}
