import { type DragEvent, useId, useRef, useState } from "react";
import { useTexts } from "../../i18n/index.ts";
import type { FileWishes } from "./check-file.ts";
import { FileChooser } from "./FileChooser.tsx";
import styles from "./FileDrop.module.css";
import { FileOutcome } from "./FileOutcome.tsx";
import { fileTexts } from "./file-texts.ts";
import type { FileDropState } from "./use-file-reading.ts";

interface FileDropViewProps extends FileWishes {
  readonly label: string;
  readonly state: FileDropState;
  readonly readOnly: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onLeave: () => void;
}

/** The drop as it looks in a state. */
export function FileDropView(props: FileDropViewProps) {
  const { label, endings, maxBytes, state, readOnly, onFiles, onLeave } = props;
  const texts = useTexts(fileTexts);
  const [over, setOver] = useState(false);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const again = state.kind !== "waiting";
  const leave = () => {
    onLeave();
    // The pressed button goes away; the focus may not get lost with it.
    field.current?.focus();
  };
  const onDrag = (event: DragEvent) => {
    event.preventDefault();
    setOver(!readOnly && event.type === "dragover");
  };
  const onDrop = (event: DragEvent) => {
    onDrag(event);
    if (!readOnly) onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={styles.drop}
      data-over={over}
      data-state={readOnly ? "read-only" : state.kind}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={onDrop}
    >
      <p className={styles.label} id={`${id}-label`}>
        {label}
      </p>
      {!readOnly && <FileChooser {...{ field, id, again, endings, maxBytes, onFiles }} />}
      <div id={`${id}-outcome`} role="status" className={styles.outcome}>
        {readOnly && !again ? (
          texts.readOnly
        ) : (
          <FileOutcome {...{ state, endings, maxBytes }} onLeave={leave} />
        )}
      </div>
    </div>
  );
}
