import { COMMAND_ROLES, type CommandKind, type DataEntryRefusal } from "./commands.ts";
import { context } from "./data-entry.fixtures.ts";
import { EXAMPLE_COMMANDS, EXAMPLE_STATES } from "./example-states.fixtures.ts";
import type { StateKind } from "./states.ts";
import { transition } from "./transition.ts";

/** What a command led to in a state. */
export interface Outcomes {
  readonly next: ReadonlySet<StateKind>;
  readonly refusals: ReadonlySet<DataEntryRefusal["kind"]>;
}

const CALLS: readonly (readonly [CommandKind, string])[] = [
  ["claim", "begin, or come back to an own entry"],
  ["save", "tussentijds opslaan"],
  ["finalise", "afronden"],
  ["discard", "verwijder invoer"],
  ["hand-over", "overdragen"],
  ["accept-error", "fout op papier accepteren"],
  ["withdraw-acceptance", "acceptatie intrekken"],
  ["return-first", "terug naar invoerder"],
  ["discard-first", "eerste invoer verwijderen"],
  ["rule", "wat staat er op papier"],
  ["start-correction", "terug naar invoer"],
  ["claim-correction", "begin, or come back to an own correction"],
  ["save-correction", "tussentijds opslaan"],
  ["finalise-correction", "afronden"],
  ["discard-correction", "verwijder invoer"],
  ["note-warnings", "compare with the other stations"],
  ["explain-warning", "toelichten, of gezien"],
  ["reopen", "heropenen"],
  ["reset", "opnieuw beginnen"],
];

export const STATE_KINDS: readonly StateKind[] = [
  "empty",
  "first-entry",
  "first-entry-errors",
  "first-entry-done",
  "second-entry",
  "differences",
  "correction",
  "errors-on-paper",
  "definitive",
];

/** Drives the machine: every example command in every example state of a kind. */
export function outcomesOf(state: StateKind, command: CommandKind): Outcomes {
  const next = new Set<StateKind>();
  const refusals = new Set<DataEntryRefusal["kind"]>();
  for (const example of EXAMPLE_STATES.filter(({ kind }) => kind === state)) {
    for (const given of EXAMPLE_COMMANDS.filter(({ kind }) => kind === command)) {
      const outcome = transition(context, example, given);
      if (outcome.ok) next.add(outcome.value.kind);
      else refusals.add(outcome.error.kind);
    }
  }
  return { next, refusals };
}

const code = (text: string): string => `\`${text}\``;
/** A table with its columns lined up, as the formatter of the repository leaves it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, at) => Math.max(3, cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

const inOrder = (kinds: ReadonlySet<StateKind>): readonly StateKind[] =>
  STATE_KINDS.filter((kind) => kinds.has(kind));

const nameInDiagram = (kind: StateKind): string => kind.replaceAll("-", "_");

/** Which command leads where, as a Mermaid state diagram without the arrows that stay in a state. */
export function stateDiagram(): string {
  const arrows = STATE_KINDS.flatMap((from) => {
    const labels = new Map<StateKind, CommandKind[]>();
    for (const [command] of CALLS) {
      if (command === "reset") continue;
      for (const to of inOrder(outcomesOf(from, command).next)) {
        if (to !== from) labels.set(to, [...(labels.get(to) ?? []), command]);
      }
    }
    return [...labels].map(
      ([to, commands]) => `  ${nameInDiagram(from)} --> ${nameInDiagram(to)}: ${commands.join(", ")}`,
    );
  });
  const names = STATE_KINDS.map((kind) => `  state "${kind}" as ${nameInDiagram(kind)}`);
  return ["```mermaid", "stateDiagram-v2", ...names, "  [*] --> empty", ...arrows, "```"].join("\n");
}

/** Every command with who gives it and what the screen calls it. */
export function commandTable(): string {
  const who = { typist: "invoerder", coordinator: "coördinator", program: "the programme" };
  return table(
    ["Command", "Whose", "On the screen"],
    CALLS.map(([command, label]) => [code(command), who[COMMAND_ROLES[command]], label]),
  );
}

/** Every command in every state: where it leads, or a dash where it is refused as `not-in-this-state`. */
export function outcomeMatrix(): string {
  return table(
    ["", ...STATE_KINDS.map(code)],
    CALLS.map(([command]) => [
      code(command),
      ...STATE_KINDS.map((state) => inOrder(outcomesOf(state, command).next).join(", ") || "–"),
    ]),
  );
}

/** Per state the commands that it takes, with every reason for which each can be refused there. */
export function refusalTables(): string {
  return STATE_KINDS.map((state) => {
    const rows = CALLS.flatMap(([command]) => {
      const { next, refusals } = outcomesOf(state, command);
      if (next.size === 0) return [];
      const reasons = [...refusals].toSorted().map(code).join(", ");
      return [[code(command), inOrder(next).map(code).join(", "), reasons || "never"]];
    });
    return `### ${code(state)}\n\n${table(["Command", "Leads to", "Refused as"], rows)}`;
  }).join("\n\n");
}
