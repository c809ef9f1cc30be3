import type { FileWishes } from "./check-file.ts";
import { FileDropView } from "./FileDropView.tsx";
import { useFileReading } from "./use-file-reading.ts";

/** What a file drop needs. */
export interface FileDropProps extends FileWishes {
  /** Which file is asked for: "Kandidatenlijsten (230b)". */
  readonly label: string;
  /** A file that is what was asked for, with its SHA-256 (64 lower-case hexadecimal digits). */
  readonly onFile: (file: File, digest: string) => void;
  /** Shows where the file would go, but takes none. */
  readonly readOnly?: boolean;
}

/** Takes one file by dropping or choosing it, and shows the SHA-256 of exactly what was read. */
export function FileDrop({ label, endings, maxBytes, onFile, readOnly = false }: FileDropProps) {
  const { state, take, leave } = useFileReading({ endings, maxBytes }, onFile);
  return <FileDropView {...{ label, endings, maxBytes, state, readOnly }} onFiles={take} onLeave={leave} />;
}
