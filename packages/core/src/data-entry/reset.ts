import { type Handler, refuseBlank, unless } from "./phase.ts";
import { EMPTY, type StateKind } from "./states.ts";

/** The coordinator throws everything away, both entries and all that was decided: the station begins anew. */
export const reset: Handler<Exclude<StateKind, "empty">, "reset"> = (_, _state, { reason }) =>
  unless(refuseBlank(reason), () => EMPTY);
