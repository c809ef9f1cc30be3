/** So many entries the keys stand at the bottom of the screen; after that they are known, and F1 shows them. */
const ENTRIES_WITH_KEYS = 5;

const key = (person: string): string => `typing-entries/${person}`;

/** Whether this person still sees the keys all the time: at this desk they have finished few entries. */
export function needsKeys(person: string): boolean {
  return Number(localStorage.getItem(key(person)) ?? 0) < ENTRIES_WITH_KEYS;
}

/** Another entry is finished by this person, at this desk. */
export function countEntry(person: string): void {
  localStorage.setItem(key(person), String(Number(localStorage.getItem(key(person)) ?? 0) + 1));
}
