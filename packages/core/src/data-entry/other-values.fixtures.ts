import { impossible } from "../basics/index.ts";
import { EVERY_OTHER_VALUE, sheet } from "./data-entry.fixtures.ts";
import type { DataEntryState, EntrySide } from "./states.ts";

/** Another paper altogether: no box has the value that stands on the one typed. */
const ELSEWHERE = sheet(Object.fromEntries(EVERY_OTHER_VALUE));

/** The state as it would be if that entry had said something else. */
export function withOtherValues(state: DataEntryState, side: EntrySide): DataEntryState {
  switch (state.kind) {
    case "first-entry-errors":
    case "first-entry-done":
    case "second-entry":
      return side === "first" ? { ...state, first: { ...state.first, sheet: ELSEWHERE } } : state;
    case "differences":
    case "correction":
      return { ...state, [side]: { ...state[side], sheet: ELSEWHERE } };
    case "errors-on-paper":
    case "definitive":
      return { ...state, sheet: ELSEWHERE };
    case "empty":
    case "first-entry":
      return state;
    default:
      return impossible(state);
  }
}
