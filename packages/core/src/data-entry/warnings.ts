import { assert } from "../basics/index.ts";
import { type Finding, findingKey, type ResultSheet } from "../election/index.ts";
import { validateSheet } from "../validation/index.ts";
import type { DataEntryRefusal } from "./commands.ts";
import { type Handler, refuseBlank, unless } from "./phase.ts";
import type { DataEntryState, HandledWarning } from "./states.ts";

/** The warnings of a sheet by itself, without comparing it with another. */
export function warningsOn(sheet: ResultSheet): readonly Finding[] {
  return validateSheet(sheet).filter(({ severity }) => severity === "warning");
}

/**
 * Puts the warnings that come from comparing this sheet with the others beside its own. They come and go while
 * other stations are entered; what was written to one that went is kept, in case it comes back.
 * @throws Error when one of them is not a warning
 */
export const noteWarnings: Handler<"definitive", "note-warnings"> = (_, state, { warnings }) =>
  unless(null, () => {
    assert(
      warnings.every(({ severity }) => severity === "warning"),
      "comparing sheets gives warnings, not errors",
    );
    return { ...state, warnings: [...warningsOn(state.sheet), ...warnings] };
  });

/** The coordinator explains a warning, or saw it without explaining. A later word replaces an earlier one. */
export const explainWarning: Handler<"definitive", "explain-warning"> = (_, state, command) => {
  const { by, at, finding: key, explanation } = command;
  const concerned = state.warnings.filter((warning) => findingKey(warning) === key);
  const unknown: DataEntryRefusal = { kind: "unknown-finding", finding: key };
  const refusal = explanation === null ? null : refuseBlank(explanation);
  return unless(concerned.length === 0 ? unknown : refusal, () => ({
    ...state,
    handled: [
      ...state.handled.filter(({ finding }) => findingKey(finding) !== key),
      ...concerned.map((finding): HandledWarning => {
        return { finding, explanation: explanation?.trim() ?? null, by, at };
      }),
    ],
  }));
};

/** Whether an entry is definitive and the coordinator handled every warning: then it can be printed. */
export function isFullyHandled(state: DataEntryState): boolean {
  if (state.kind !== "definitive") return false;
  const handled = new Set(state.handled.map(({ finding }) => findingKey(finding)));
  return state.warnings.every((warning) => handled.has(findingKey(warning)));
}
