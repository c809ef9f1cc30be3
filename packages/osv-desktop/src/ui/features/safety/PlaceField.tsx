import { Select, TextField, useLanguage, useTexts } from "@stemketen/ui";
import { type BackupPlace, type ChosenPlace, OTHER, OWN } from "./chosen-place.ts";
import { formatBytes } from "./format-bytes.ts";
import { placeTexts } from "./place.texts.ts";

interface PlaceFieldProps {
  readonly label: string;
  readonly places: readonly BackupPlace[];
  /** What the programme's own folder is called here; null: it is not offered. */
  readonly own: string | null;
  readonly value: ChosenPlace;
  readonly onChange: (value: ChosenPlace) => void;
  readonly error?: string | null;
}

/** A place for backups out of those that are there, or a folder that somebody types. */
export function PlaceField({ label, places, own, value, onChange, error = null }: PlaceFieldProps) {
  const texts = useTexts(placeTexts);
  const language = useLanguage();
  const sticks = places.filter(({ kind }) => kind === "plugged-in");
  const { choice, typed } = value;
  const isGone =
    choice !== null && choice !== OWN && choice !== OTHER && sticks.every(({ path }) => path !== choice);
  const options = [
    ...sticks.map(({ path, freeBytes }) => {
      return { value: path, label: texts.place(path, formatBytes(freeBytes, language)) };
    }),
    // What was chosen stays chosen: nothing jumps to another place behind somebody's back.
    ...(isGone ? [{ value: choice, label: texts.gone(choice) }] : []),
    ...(own === null ? [] : [{ value: OWN, label: own }]),
    { value: OTHER, label: texts.other },
  ];
  const isTyping = choice === OTHER;
  return (
    <>
      <Select
        label={label}
        {...(sticks.length === 0 && { hint: texts.noStick })}
        placeholder={texts.placeholder}
        value={choice}
        options={options}
        onChange={(chosen) => onChange({ choice: chosen, typed })}
        error={isTyping ? null : error}
        required
      />
      {isTyping && (
        <TextField
          label={texts.folder}
          hint={texts.folderHint}
          value={typed}
          onChange={(text) => onChange({ choice, typed: text })}
          error={error}
          autoComplete="off"
          spellCheck={false}
          required
        />
      )}
    </>
  );
}
