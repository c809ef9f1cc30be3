import type { FieldPath } from "../election/index.ts";
import type { DataEntryRefusal } from "./commands.ts";
import { inPaperOrder } from "./context.ts";
import { type Handler, refuseBlank, unless } from "./phase.ts";
import type { CorrectionTask, Ruling, StateOf } from "./states.ts";

const refuseUnknown = (
  fields: readonly FieldPath[],
  isKnown: (field: FieldPath) => boolean,
): DataEntryRefusal | null => {
  if (fields.length === 0) return { kind: "fields-required" };
  const unknown = fields.filter((field) => !isKnown(field));
  return unknown.length > 0 ? { kind: "unknown-field", fields: unknown } : null;
};

/** The coordinator says which entry agrees with the paper in these fields; a later word replaces an earlier. */
export const rule: Handler<"differences", "rule"> = (_, state, { fields, ruling }) =>
  unless(
    refuseUnknown(fields, (field) => state.fields.includes(field)),
    () => ({
      ...state,
      rulings: { ...state.rulings, ...Object.fromEntries(fields.map((field) => [field, ruling])) },
    }),
  );

const openTask = (fields: readonly FieldPath[]): CorrectionTask | null =>
  fields.length === 0 ? null : { kind: "open", fields, assignedTo: null };

/** The fields in which an entry is wrong when the other agrees with the paper, or neither does. */
const ruledWrong = (
  { fields, rulings }: StateOf<"differences">,
  otherIsRight: Ruling,
): readonly FieldPath[] =>
  fields.filter((field) => rulings[field] === otherIsRight || rulings[field] === "neither");

/** Everything is ruled: each entry gets back the fields in which it is wrong, and only those. */
export const startCorrection: Handler<"differences", "start-correction"> = (_, state) => {
  const { first, second, accepted } = state;
  const missing = state.fields.filter((field) => state.rulings[field] === undefined);
  return unless(missing.length > 0 ? { kind: "rulings-missing", fields: missing } : null, () => ({
    kind: "correction",
    first,
    second,
    accepted,
    tasks: {
      first: openTask(ruledWrong(state, "second")),
      second: openTask(ruledWrong(state, "first")),
    },
  }));
};

/**
 * Two equal entries turn out not to agree with the paper: both re-type these fields. The other fields stay,
 * unlike after a reset. What was written to warnings goes with the definitive state.
 */
export const reopen: Handler<"errors-on-paper" | "definitive", "reopen"> = (
  context,
  { sheet, first, second, accepted },
  { fields, reason },
) =>
  unless(refuseUnknown(fields, (field) => context.byPath.has(field)) ?? refuseBlank(reason), () => {
    const task = openTask(inPaperOrder(context, fields));
    return {
      kind: "correction",
      first: { ...first, sheet },
      second: { ...second, sheet },
      accepted,
      tasks: { first: task, second: task },
    };
  });
