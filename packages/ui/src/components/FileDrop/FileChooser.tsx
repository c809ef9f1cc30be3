import type { RefObject } from "react";
import { useLanguage, useTexts } from "../../i18n/index.ts";
import type { FileWishes } from "./check-file.ts";
import styles from "./FileDrop.module.css";
import { fileTexts } from "./file-texts.ts";
import { formatSize } from "./format-size.ts";

interface FileChooserProps extends FileWishes {
  readonly field: RefObject<HTMLInputElement | null>;
  /** Start of the ids: `-label` names the file that is asked for, `-outcome` says what became of it. */
  readonly id: string;
  /** Something was chosen before. */
  readonly again: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A real file field, with a button in our own words. */
export function FileChooser({ field, id, again, endings, maxBytes, onFiles }: FileChooserProps) {
  const texts = useTexts(fileTexts);
  const language = useLanguage();
  return (
    <div className={styles.choose}>
      <input
        id={id}
        ref={field}
        type="file"
        accept={endings.join()}
        aria-labelledby={`${id}-button ${id}-label`}
        aria-describedby={`${id}-outcome`}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again, for instance after it was put right.
          event.target.value = "";
        }}
      />
      <label id={`${id}-button`} htmlFor={id}>
        {again ? texts.another : texts.choose}
      </label>
      <span className={styles.hint}>{texts.hint(endings.join(", "), formatSize(maxBytes, language))}</span>
    </div>
  );
}
