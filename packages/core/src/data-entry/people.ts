import type { DataEntryRefusal } from "./commands.ts";
import type { Actor, EntrySide, StateOf } from "./states.ts";

/** The same account: names may be shared. */
export function isSamePerson(a: Actor, b: Actor): boolean {
  return a.id === b.id;
}

/** Whether a person typed in an entry. */
export function hasContributed(contributors: readonly Actor[], person: Actor): boolean {
  return contributors.some((contributor) => isSamePerson(contributor, person));
}

/** The contributors with this person among them, once. */
export function withContributor(contributors: readonly Actor[], person: Actor): readonly Actor[] {
  return hasContributed(contributors, person) ? contributors : [...contributors, person];
}

/** The entry that is compared with this one. */
export function otherSide(side: EntrySide): EntrySide {
  return side === "first" ? "second" : "first";
}

/** Refuses a person who typed in the entry named: the other one must be made by somebody else. */
export function refuseContributor(
  contributors: readonly Actor[],
  contributedTo: EntrySide,
  person: Actor,
): DataEntryRefusal | null {
  return hasContributed(contributors, person) ? { kind: "same-person", contributedTo } : null;
}

/** Refuses anyone but the person who is typing now. */
export function refuseOther(typist: Actor, person: Actor): DataEntryRefusal | null {
  return isSamePerson(typist, person) ? null : { kind: "claimed-by-other", typist };
}

/**
 * Refuses a person on one side of a correction when the other entry is partly theirs, or when its correction
 * waits for them: taking up both would leave a task that nobody may do.
 */
export function refuseOnSide(
  { first, second, tasks }: Pick<StateOf<"correction">, "first" | "second" | "tasks">,
  side: EntrySide,
  person: Actor,
): DataEntryRefusal | null {
  const other = otherSide(side);
  const { contributors } = other === "first" ? first : second;
  const task = tasks[other];
  const waitsFor = task?.kind === "open" ? task.assignedTo : null;
  return refuseContributor(waitsFor === null ? contributors : [...contributors, waitsFor], other, person);
}
