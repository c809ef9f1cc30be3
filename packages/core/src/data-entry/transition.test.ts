import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMAND_ROLES, type CommandKind } from "./commands.ts";
import { context, frozen } from "./data-entry.fixtures.ts";
import { EXAMPLE_COMMANDS, EXAMPLE_STATES } from "./example-states.fixtures.ts";
import {
  commandTable,
  outcomeMatrix,
  outcomesOf,
  refusalTables,
  STATE_KINDS,
  stateDiagram,
} from "./state-table.fixtures.ts";
import type { StateKind } from "./states.ts";
import { transition } from "./transition.ts";

/** Which commands each state takes: the agreement with the people who work with it. */
const TAKEN: Readonly<Record<StateKind, readonly CommandKind[]>> = {
  empty: ["claim"],
  "first-entry": ["claim", "save", "finalise", "discard", "hand-over", "reset"],
  "first-entry-errors": ["accept-error", "withdraw-acceptance", "return-first", "discard-first", "reset"],
  "first-entry-done": ["claim", "withdraw-acceptance", "reset"],
  "second-entry": ["claim", "save", "finalise", "discard", "hand-over", "withdraw-acceptance", "reset"],
  differences: ["rule", "start-correction", "withdraw-acceptance", "reset"],
  correction: [
    "claim-correction",
    "save-correction",
    "finalise-correction",
    "discard-correction",
    "hand-over",
    "withdraw-acceptance",
    "reset",
  ],
  "errors-on-paper": ["accept-error", "withdraw-acceptance", "reopen", "reset"],
  definitive: ["note-warnings", "explain-warning", "withdraw-acceptance", "reopen", "reset"],
};

const COMMAND_KINDS = [...new Set(EXAMPLE_COMMANDS.map(({ kind }) => kind))];

describe("every command in every state", () => {
  it("knows every state and every command", () => {
    expect([...new Set(EXAMPLE_STATES.map(({ kind }) => kind))]).toEqual(STATE_KINDS);
    expect(COMMAND_KINDS.toSorted()).toEqual(Object.keys(COMMAND_ROLES).toSorted());
  });

  describe.each(STATE_KINDS)("in %s", (state) => {
    const examples = EXAMPLE_STATES.filter(({ kind }) => kind === state);

    it.each(COMMAND_KINDS.filter((command) => !TAKEN[state].includes(command)))("refuses %s", (command) => {
      for (const example of examples) {
        for (const given of EXAMPLE_COMMANDS.filter(({ kind }) => kind === command)) {
          expect(transition(context, example, given)).toEqual({
            ok: false,
            error: { kind: "not-in-this-state", state, command },
          });
        }
      }
    });

    it.each(TAKEN[state])("takes %s", (command) => {
      const { next, refusals } = outcomesOf(state, command);
      expect(next.size).toBeGreaterThan(0);
      expect(refusals).not.toContain("not-in-this-state");
    });
  });

  it("changes nothing that it is given, keeps to plain data and gives the same answer twice", () => {
    for (const state of EXAMPLE_STATES.map(frozen)) {
      expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
      for (const command of EXAMPLE_COMMANDS.map(frozen)) {
        const outcome = transition(context, state, command);
        expect(JSON.parse(JSON.stringify(outcome))).toStrictEqual(outcome);
        expect(transition(context, state, command)).toStrictEqual(outcome);
      }
    }
  });
});

/** A file of the repository, from wherever these tests run: mutation tests run them in a copy further down. */
function findUpwards(name: string): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, name);
    if (existsSync(file)) return file;
  }
  throw new Error(`no ${name} above ${import.meta.dirname}`);
}

describe("docs/state-machines/data-entry.md", () => {
  const file = findUpwards("docs/state-machines/data-entry.md");
  const generated: Readonly<Record<string, () => string>> = {
    diagram: stateDiagram,
    commands: commandTable,
    matrix: outcomeMatrix,
    refusals: refusalTables,
  };

  it("is what the machine does (after a change: vitest run src/data-entry/transition.test.ts -u)", async () => {
    const page = readFileSync(file, "utf8");
    const current = Object.entries(generated).reduce((text, [name, make]) => {
      const [before, rest] = text.split(`<!-- ${name}: begin -->`);
      const [, behind] = (rest ?? "").split(`<!-- ${name}: end -->`);
      if (before === undefined || behind === undefined) throw new Error(`no place for ${name} in the page`);
      return `${before}<!-- ${name}: begin -->\n${make()}\n<!-- ${name}: end -->${behind}`;
    }, page);
    await expect(current).toMatchFileSnapshot(file);
  });
});
