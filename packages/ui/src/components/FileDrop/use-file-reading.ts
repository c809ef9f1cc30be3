import { useEffect, useRef, useState } from "react";
import { checkFile, type FileRefusal, type FileWishes } from "./check-file.ts";
import { hashFile } from "./hash-file.ts";

/** How far the drop is with a file. */
export type FileDropState =
  | { readonly kind: "waiting" }
  | { readonly kind: "reading"; readonly name: string; readonly bytes: number; readonly percent: number }
  | { readonly kind: "chosen"; readonly name: string; readonly bytes: number; readonly digest: string }
  | { readonly kind: "refused"; readonly refusal: FileRefusal }
  | { readonly kind: "unreadable"; readonly name: string };

/** Checks a file, computes its SHA-256 and hands both over. */
export function useFileReading(wishes: FileWishes, onFile: (file: File, digest: string) => void) {
  const [state, setState] = useState<FileDropState>({ kind: "waiting" });
  const reading = useRef<AbortController | null>(null);
  useEffect(() => () => reading.current?.abort(), []);

  const read = async (file: File, signal: AbortSignal) => {
    const about = { name: file.name, bytes: file.size };
    const tell = (percent: number) => setState({ kind: "reading", ...about, percent });
    tell(0);
    try {
      const digest = await hashFile(file, tell, signal);
      setState({ kind: "chosen", ...about, digest });
      onFile(file, digest);
    } catch {
      // For instance because the stick was pulled out; what was left by the person is no failure.
      if (!signal.aborted) setState({ kind: "unreadable", name: file.name });
    }
  };
  const take = (files: readonly File[]) => {
    const checked = checkFile(files, wishes);
    if (!checked.ok) return setState({ kind: "refused", refusal: checked.error });
    if (checked.value === null) return;
    reading.current?.abort();
    reading.current = new AbortController();
    void read(checked.value, reading.current.signal);
  };
  const leave = () => {
    reading.current?.abort();
    setState({ kind: "waiting" });
  };
  return { state, take, leave };
}
