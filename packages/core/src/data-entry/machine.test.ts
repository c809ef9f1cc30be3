import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valuesOfSheet } from "../election/index.ts";
import { validateSheet } from "../validation/index.ts";
import type { CommandKind, DataEntryCommand } from "./commands.ts";
import { context, frozen } from "./data-entry.fixtures.ts";
import { type Dice, TYPISTS, whatSomebodyDoes } from "./evening.fixtures.ts";
import { EXAMPLE_COMMANDS } from "./example-states.fixtures.ts";
import { fingerprintOf } from "./finding-fingerprint.ts";
import { withOtherValues } from "./other-values.fixtures.ts";
import { type Outcomes, outcomesOf, STATE_KINDS } from "./state-table.fixtures.ts";
import { type DataEntryState, EMPTY, type StateKind } from "./states.ts";
import { newStory, type Story, tell } from "./story.fixtures.ts";
import { transition } from "./transition.ts";
import { typistView } from "./typist-view.ts";

const SIDES = ["first", "second"] as const;

/** The machine at work, with all that came by, for what is said of a whole evening. */
interface Machine {
  state: DataEntryState;
  readonly seen: Set<StateKind>;
}

const known = new Map<string, Outcomes>();
/** What the page in docs says of a command in a state. */
function documented(state: StateKind, command: CommandKind): Outcomes {
  const key = `${state} ${command}`;
  const outcomes = known.get(key) ?? outcomesOf(state, command);
  known.set(key, outcomes);
  return outcomes;
}

const ids = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id).toSorted();

/** Who typed in which entry, as the machine remembers it, is who did; and nobody typed in both. */
function expectOwnPeople(state: DataEntryState, { people }: Story): void {
  const remembered = {
    first:
      "first" in state ? state.first.contributors : state.kind === "first-entry" ? state.contributors : [],
    second:
      "second" in state ? state.second.contributors : state.kind === "second-entry" ? state.contributors : [],
  };
  for (const side of SIDES) {
    if (remembered[side].length > 0) expect(ids(remembered[side])).toEqual([...people[side]].toSorted());
  }
  const inFirst = new Set(ids(remembered.first));
  expect(ids(remembered.second).filter((id) => inFirst.has(id))).toEqual([]);
}

/** What is definitive was typed twice, box for box, and holds no error that nobody accepted. */
function expectTypedTwice(state: DataEntryState, { values }: Story): void {
  if (state.kind !== "definitive") return;
  const result = { ...valuesOfSheet(state.sheet) };
  expect(result).toStrictEqual(values.first);
  expect(result).toStrictEqual(values.second);
  const accepted = new Set(state.accepted.map(({ fingerprint }) => fingerprint));
  const errors = validateSheet(state.sheet).filter(({ severity }) => severity === "error");
  expect(errors.filter((error) => !accepted.has(fingerprintOf(error, result)))).toEqual([]);
}

/** Nothing that a typist sees or is told depends on a value of the other entry. */
function expectBlind(state: DataEntryState, given: DataEntryCommand, { people }: Story): void {
  for (const side of SIDES) {
    const other = withOtherValues(state, side);
    for (const person of TYPISTS) {
      if (!people[side].has(person.id))
        expect(typistView(other, person)).toStrictEqual(typistView(state, person));
    }
  }
  if (state.kind !== "second-entry" && state.kind !== "first-entry-done") return;
  const [told, otherwise] = [state, withOtherValues(state, "first")].map((one) =>
    transition(context, one, given),
  );
  if (given.kind === "withdraw-acceptance") return;
  expect(told?.ok).toBe(otherwise?.ok);
  if (told !== undefined && !told.ok) expect(told).toStrictEqual(otherwise);
}

function expectDocumented(state: StateKind, command: CommandKind, next: StateKind): void {
  expect(documented(state, command).next).toContain(next);
}

class Step implements fc.Command<Story, Machine> {
  readonly choose: (state: DataEntryState) => DataEntryCommand;
  #given: DataEntryCommand | null = null;

  constructor(choose: (state: DataEntryState) => DataEntryCommand) {
    this.choose = choose;
  }

  check(): boolean {
    return true;
  }

  run(story: Story, machine: Machine): void {
    const before = frozen(machine.state);
    const given = frozen(this.choose(before));
    this.#given = given;
    const outcome = transition(context, before, given);
    expect(transition(context, before, given)).toStrictEqual(outcome);
    expectBlind(before, given, story);
    if (!outcome.ok) return;
    expect(JSON.parse(JSON.stringify(outcome.value))).toStrictEqual(outcome.value);
    expectDocumented(before.kind, given.kind, outcome.value.kind);
    tell(story, before, given);
    machine.state = outcome.value;
    machine.seen.add(outcome.value.kind);
    expectOwnPeople(machine.state, story);
    expectTypedTwice(machine.state, story);
  }

  toString(): string {
    return JSON.stringify(this.#given);
  }
}

const dice: fc.Arbitrary<Dice> = fc.array(fc.nat(9_999), { minLength: 8, maxLength: 8 }).map((numbers) => {
  let at = 0;
  return (limit) => (numbers[at++ % numbers.length] ?? 0) % limit;
});

describe("an evening of people who do anything", () => {
  it("never ends with a sheet that was not typed twice by different people", () => {
    const seen = new Set<StateKind>(["empty"]);
    const steps = [
      ...Array.from({ length: 6 }, () =>
        dice.map((roll) => new Step((state) => whatSomebodyDoes(roll, state))),
      ),
      fc.constantFrom(...EXAMPLE_COMMANDS).map((given) => new Step(() => given)),
    ];
    fc.assert(
      fc.property(fc.commands(steps, { maxCommands: 80, size: "max" }), (commands) => {
        fc.modelRun(() => ({ model: newStory(), real: { state: EMPTY, seen } }), commands);
      }),
      { numRuns: 250, seed: 20_260_318 },
    );
    expect([...seen].toSorted()).toEqual(STATE_KINDS.toSorted());
  });
});
