import { impossible } from "../basics/index.ts";
import { type FieldValues, findingKey } from "../election/index.ts";
import { errorsForCoordinator } from "./accepted-errors.ts";
import type { DataEntryCommand } from "./commands.ts";
import {
  anna,
  blanksIn,
  bram,
  C11,
  C34,
  carla,
  claim,
  command,
  context,
  dirk,
  EVERY_OTHER_VALUE,
  finalise,
  loes,
  PAPER,
  PAPER_WITH_WARNING,
  save,
} from "./data-entry.fixtures.ts";
import type { Actor, CorrectionTask, DataEntryState, EntrySide, StateOf } from "./states.ts";

export const TYPISTS: readonly Actor[] = [anna, bram, carla, dirk];

/** Numbers from outside that decide what somebody does; a whole number below `limit` each time. */
export type Dice = (limit: number) => number;

const because = "om een reden";

const pick = <T>(dice: Dice, choices: readonly T[]): T => {
  const chosen = choices[dice(choices.length)];
  if (chosen === undefined) throw new Error("nothing to choose from");
  return chosen;
};

/** The paper as somebody types it: right, or with a mistake or a blank in it. */
function mistyped(dice: Dice): FieldValues {
  const paper = pick(dice, [PAPER, PAPER, PAPER_WITH_WARNING]);
  switch (dice(4)) {
    case 0:
      return { ...paper, ...Object.fromEntries([pick(dice, EVERY_OTHER_VALUE)]) };
    case 1: {
      const { [pick(dice, context.fields).path]: _, ...rest } = paper;
      return rest;
    }
    default:
      return paper;
  }
}

function typing(dice: Dice, { typist, draft }: StateOf<"first-entry" | "second-entry">): DataEntryCommand {
  const choice = dice(12);
  if (choice === 0) {
    return command(typist, 40, { kind: "discard", reason: because });
  }
  const started = Object.keys(draft.values).length > 0;
  if (!started || choice === 1) return save(typist, 40, mistyped(dice));
  return finalise(typist, 41, blanksIn(draft.values));
}

function correcting(dice: Dice, side: EntrySide, task: CorrectionTask | null): DataEntryCommand {
  if (task?.kind !== "taken") {
    return dice(6) === 0
      ? command(loes, 50, { kind: "hand-over", side, to: pick(dice, TYPISTS), reason: because })
      : command(pick(dice, TYPISTS), 51, { kind: "claim-correction", side });
  }
  const by = task.typist;
  if (dice(12) === 0) return command(by, 52, { kind: "discard-correction", side, reason: because });
  const paper = mistyped(dice);
  const values = Object.fromEntries(
    task.fields.flatMap((field) => {
      const value = paper[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
  if (Object.keys(task.typing.values).length === 0 && dice(4) > 0) {
    return command(by, 53, { kind: "save-correction", side, values });
  }
  const asked = new Set<string>(task.fields);
  const blanksConfirmed = blanksIn(task.typing.values).filter((field) => asked.has(field));
  return command(by, 54, { kind: "finalise-correction", side, blanksConfirmed });
}

function settling(
  dice: Dice,
  state: StateOf<"first-entry-errors"> | StateOf<"errors-on-paper">,
): DataEntryCommand {
  const reason = because;
  const open = errorsForCoordinator(state).filter(({ accepted }) => accepted === null);
  const finding = findingKey(pick(dice, open).finding);
  if (dice(4) > 0) return command(loes, 45, { kind: "accept-error", finding, reason });
  return state.kind === "errors-on-paper"
    ? command(loes, 46, { kind: "reopen", fields: [pick(dice, context.fields).path], reason })
    : command(loes, 46, { kind: "return-first", reason });
}

/** What people who do their work would do in this state, with the mistakes that people make. */
export function whatSomebodyDoes(dice: Dice, state: DataEntryState): DataEntryCommand {
  switch (state.kind) {
    case "empty":
    case "first-entry-done":
      return claim(pick(dice, TYPISTS), 39);
    case "first-entry":
    case "second-entry":
      return typing(dice, state);
    case "first-entry-errors":
    case "errors-on-paper":
      return settling(dice, state);
    case "differences": {
      const ruling = pick(dice, ["first", "second", "neither"] as const);
      const open = state.fields.filter((field) => state.rulings[field] === undefined);
      return open.length > 0
        ? command(loes, 47, { kind: "rule", fields: open.slice(0, 2), ruling })
        : command(loes, 48, { kind: "start-correction" });
    }
    case "correction": {
      const side = pick(dice, ["first", "second"] as const);
      return correcting(dice, side, state.tasks[side]);
    }
    case "definitive": {
      const [warning] = state.warnings;
      return warning !== undefined && dice(3) > 0
        ? command(loes, 55, { kind: "explain-warning", finding: findingKey(warning), explanation: null })
        : command(loes, 56, { kind: "reopen", fields: [C11, C34], reason: because });
    }
    default:
      return impossible(state);
  }
}
