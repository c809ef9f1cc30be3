import { FIELD, type FieldPath, type FieldValues } from "../election/index.ts";
import {
  after,
  afterBoth,
  anna,
  as,
  at,
  bram,
  C11,
  C12,
  command,
  loes,
  paperWith,
  sheet,
} from "./data-entry.fixtures.ts";
import type { Actor, EntrySide, Ruling } from "./states.ts";

export const A = FIELD.pollCards;
export const E = FIELD.candidates;
/** Three boxes differ: A is Bram's mistake, candidate 1 Anna's, candidate 2 that of both. */
export const ANNA = paperWith({ [C11]: 41, [C12]: 19 });
export const BRAM = paperWith({ [A]: 10, [C12]: 21 });

export const first = { sheet: sheet(ANNA), contributors: [anna], finishedBy: anna, finishedAt: at(3) };
export const second = { sheet: sheet(BRAM), contributors: [bram], finishedBy: bram, finishedAt: at(13) };

export const rule = (ruling: Ruling, ...fields: readonly FieldPath[]) =>
  command(loes, 20, { kind: "rule", fields, ruling });
export const start = command(loes, 21, { kind: "start-correction" });
export const begin = (by: Actor, side: EntrySide, minute = 22) =>
  command(by, minute, { kind: "claim-correction", side });
export const retype = (by: Actor, side: EntrySide, values: FieldValues, minute = 23) =>
  command(by, minute, { kind: "save-correction", side, values });
export const finish = (by: Actor, side: EntrySide, minute = 24, blanksConfirmed: readonly FieldPath[] = []) =>
  command(by, minute, { kind: "finalise-correction", side, blanksConfirmed });
export const discard = (by: Actor, side: EntrySide, reason = "ander formulier") =>
  command(by, 25, { kind: "discard-correction", side, reason });
export const give = (side: EntrySide, to: Actor, reason = "naar huis") =>
  command(loes, 26, { kind: "hand-over", side, to, reason });

export const open = as(
  "correction",
  after(afterBoth(ANNA, BRAM), rule("first", A), rule("second", C11), rule("neither", C12), start),
);
export const openFirst = { kind: "open", fields: [C11, C12], assignedTo: null };
export const openSecond = { kind: "open", fields: [A, C12], assignedTo: null };
export const RIGHT_FIRST = { [C11]: 40, [C12]: 20 };
export const RIGHT_SECOND = { [A]: 100, [C12]: 20 };

export const taken = after(open, begin(bram, "second"));
export const typed = after(taken, retype(bram, "second", RIGHT_SECOND));
export const halfDone = after(typed, finish(bram, "second"));
