import { impossible } from "../basics/index.ts";
import { type FieldPath, type FieldValues, type UserId, valuesOfSheet } from "../election/index.ts";
import type { DataEntryCommand } from "./commands.ts";
import { sheet } from "./data-entry.fixtures.ts";
import type { DataEntryState, EntrySide, StateOf } from "./states.ts";

/** What happened, written down beside the machine by the simplest means: who typed what in which entry. */
export interface Story {
  people: Record<EntrySide, Set<UserId>>;
  /** What each finished entry says. */
  values: Record<EntrySide, FieldValues>;
  /** What is being typed on each side. */
  typing: Record<EntrySide, FieldValues>;
}

/** Nothing happened. */
export function newStory(): Story {
  return {
    people: { first: new Set(), second: new Set() },
    values: { first: {}, second: {} },
    typing: { first: {}, second: {} },
  };
}

/** Every box with its value, blanks as 0. */
const complete = (values: FieldValues): FieldValues => ({ ...valuesOfSheet(sheet(values)) });

const without = (values: FieldValues, fields: readonly FieldPath[]): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([path]) => !fields.some((field) => field === path)));

/** Writes down a command that the machine took in this state. */
export function tell(story: Story, before: DataEntryState, given: DataEntryCommand): void {
  switch (before.kind) {
    case "empty":
      begin(story, "first", given);
      break;
    case "first-entry-done":
      if (given.kind === "claim") begin(story, "second", given);
      break;
    case "first-entry":
      typed(story, "first", given);
      break;
    case "second-entry":
      typed(story, "second", given);
      break;
    case "first-entry-errors":
      if (given.kind === "return-first") story.typing.first = story.values.first;
      break;
    case "correction":
      corrected(story, before, given);
      break;
    case "differences":
    case "errors-on-paper":
    case "definitive":
      break;
    default:
      impossible(before);
  }
}

function begin(story: Story, side: EntrySide, { by }: DataEntryCommand): void {
  story.people[side] = new Set([by.id]);
  if (side === "first") story.people.second = new Set();
  story.typing[side] = {};
}

function typed(story: Story, side: EntrySide, given: DataEntryCommand): void {
  if (given.kind === "save") story.typing[side] = given.draft.values;
  if (given.kind === "hand-over") story.people[side].add(given.to.id);
  if (given.kind === "finalise") story.values[side] = complete(story.typing[side]);
  if (given.kind === "discard") story.people[side] = new Set();
}

function corrected(story: Story, { tasks }: StateOf<"correction">, given: DataEntryCommand): void {
  if (!("side" in given)) return;
  const { side } = given;
  const task = tasks[side];
  if (given.kind === "claim-correction") {
    story.people[side].add(given.by.id);
    if (task?.kind === "open") story.typing[side] = {};
  }
  if (given.kind === "save-correction") story.typing[side] = given.values;
  if (given.kind === "hand-over" && task?.kind === "taken") story.people[side].add(given.to.id);
  if (given.kind === "finalise-correction") {
    const kept = without(story.values[side], task?.fields ?? []);
    story.values[side] = complete({ ...kept, ...story.typing[side] });
  }
}
