import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { catalogue, useTexts } from "../../i18n/index.ts";
import styles from "./SearchField.module.css";
import { wantsSearch } from "./wants-search.ts";

const texts = catalogue({ clear: "Wis" }, { clear: "Clear" });

/** What a search field needs. */
export interface SearchFieldProps {
  /** Says what can be found: "Zoek op nummer, naam of invoerder". */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** ↓ in the field: to what was found. */
  readonly onArrowDown?: () => void;
}

/** A search field that "/" brings you to from anywhere on the screen, and Escape empties. */
export function SearchField({ label, value, onChange, onArrowDown }: SearchFieldProps) {
  const { clear } = useTexts(texts);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useSlash(() => field.current?.select());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && value !== "") {
      // Escape empties the field first; only then it may close what stands around it.
      event.preventDefault();
      event.stopPropagation();
      onChange("");
    }
    if (event.key === "ArrowDown" && onArrowDown !== undefined) {
      event.preventDefault();
      onArrowDown();
    }
  };
  return (
    <div className={styles.search} role="search">
      <label htmlFor={id}>{label}</label>
      <div className={styles.box}>
        <input
          id={id}
          ref={field}
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-keyshortcuts="/"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {value === "" ? (
          <kbd aria-hidden="true">/</kbd>
        ) : (
          <button
            type="button"
            onClick={() => {
              onChange("");
              field.current?.focus();
            }}
          >
            {clear}
          </button>
        )}
      </div>
    </div>
  );
}

function useSlash(goToField: () => void): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (!wantsSearch(event)) return;
      event.preventDefault();
      goToField();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });
}
