import { err, ok, type Result } from "@stemketen/core/basics";

/** What a file must be. */
export interface FileWishes {
  /** Ends of the names that are taken, with their dot: ".eml.xml". */
  readonly endings: readonly string[];
  readonly maxBytes: number;
}

/** Why files are not taken. */
export type FileRefusal =
  | { readonly kind: "too-many"; readonly count: number }
  | { readonly kind: "wrong-type"; readonly name: string }
  | { readonly kind: "too-big"; readonly name: string; readonly bytes: number }
  | { readonly kind: "empty"; readonly name: string };

/** Takes the one file that was chosen or dropped, when it is what was asked for. */
export function checkFile<Chosen extends { readonly name: string; readonly size: number }>(
  files: readonly Chosen[],
  { endings, maxBytes }: FileWishes,
): Result<Chosen | null, FileRefusal> {
  const [file] = files;
  if (file === undefined) return ok(null);
  const { name, size: bytes } = file;
  if (files.length > 1) return err({ kind: "too-many", count: files.length });
  if (!endings.some((ending) => name.toLowerCase().endsWith(ending)))
    return err({ kind: "wrong-type", name });
  if (bytes === 0) return err({ kind: "empty", name });
  return bytes > maxBytes ? err({ kind: "too-big", name, bytes }) : ok(file);
}
