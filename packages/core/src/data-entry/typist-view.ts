import { impossible } from "../basics/index.ts";
import type { FieldPath } from "../election/index.ts";
import { hasContributed, isSamePerson, refuseOnSide } from "./people.ts";
import type { Actor, DataEntryState, Draft, EntrySide, StateOf, Typing } from "./states.ts";

/** What a typist may see of a station. No variant has room for a value of the other entry. */
export type TypistView =
  | { readonly kind: "may-start"; readonly side: EntrySide }
  | {
      readonly kind: "entry";
      readonly side: EntrySide;
      readonly draft: Draft;
      readonly returned: boolean;
    }
  | { readonly kind: "may-correct"; readonly sides: readonly EntrySide[] }
  | {
      readonly kind: "correction";
      readonly side: EntrySide;
      /** What is to be re-typed. The fields that agree are not shown. */
      readonly fields: readonly FieldPath[];
      readonly typing: Typing;
    }
  | { readonly kind: "busy"; readonly typist: Actor }
  | { readonly kind: "not-for-you" }
  | { readonly kind: "with-coordinator" }
  | { readonly kind: "done" };

const SIDES = ["first", "second"] as const;

function correctionView(state: StateOf<"correction">, person: Actor): TypistView {
  for (const side of SIDES) {
    const task = state.tasks[side];
    if (task?.kind === "taken" && isSamePerson(task.typist, person)) {
      return { kind: "correction", side, fields: task.fields, typing: task.typing };
    }
  }
  const sides = SIDES.filter((side) => {
    const task = state.tasks[side];
    if (task?.kind !== "open" || refuseOnSide(state, side, person) !== null) return false;
    return task.assignedTo === null || isSamePerson(task.assignedTo, person);
  });
  return sides.length > 0 ? { kind: "may-correct", sides } : { kind: "not-for-you" };
}

/**
 * What the screen of a typist may be made from: the own unfinished work and nothing of the other entry, not a
 * value, a mark or a number of differences. Screens of typists take this and never the state.
 */
export function typistView(state: DataEntryState, person: Actor): TypistView {
  switch (state.kind) {
    case "empty":
      return { kind: "may-start", side: "first" };
    case "first-entry":
    case "second-entry":
      if (!isSamePerson(state.typist, person)) return { kind: "busy", typist: state.typist };
      return state.kind === "first-entry"
        ? { kind: "entry", side: "first", draft: state.draft, returned: state.returned }
        : { kind: "entry", side: "second", draft: state.draft, returned: false };
    case "first-entry-done":
      return hasContributed(state.first.contributors, person)
        ? { kind: "not-for-you" }
        : { kind: "may-start", side: "second" };
    case "correction":
      return correctionView(state, person);
    case "first-entry-errors":
    case "differences":
    case "errors-on-paper":
      return { kind: "with-coordinator" };
    case "definitive":
      return { kind: "done" };
    default:
      return impossible(state);
  }
}
