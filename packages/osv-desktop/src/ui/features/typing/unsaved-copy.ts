import type { SheetDraft } from "./typed-sheet.ts";

/**
 * A copy of what is typed and not yet acknowledged, in the window itself: it outlives a reload and a crash of the
 * window. It belongs to the draft that the server had then, and is worth nothing beside any other.
 */
interface UnsavedCopy extends SheetDraft {
  /** Of the sheet as the server had it. */
  readonly version: number;
}

/** Of one person at one station: nobody else may find it. */
export function copyKey(person: string, station: number): string {
  return `typing/${person}/${station}`;
}

export function keepCopy(key: string, { version, values, ticked }: UnsavedCopy): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ version, values, ticked }));
  } catch {
    // No room, or not allowed: the server keeps what is typed all the same, a few seconds later.
  }
}

export function dropCopy(key: string): void {
  sessionStorage.removeItem(key);
}

/** The copy that was made beside this version of the sheet; null when there is none. */
export function readCopy(key: string, version: number): UnsavedCopy | null {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  // Written by keepCopy in this window, and by nothing else.
  const copy = JSON.parse(text) as UnsavedCopy;
  return copy.version === version ? copy : null;
}
