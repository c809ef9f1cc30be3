import { describe, expect, it } from "vitest";
import { AUDIT_EVENTS, appendEvent } from "../audit/index.ts";
import { context } from "../data-entry/data-entry.fixtures.ts";
import { EXAMPLE_COMMANDS, EXAMPLE_STATES } from "../data-entry/example-states.fixtures.ts";
import { COMMAND_ROLES, type CommandKind, transition } from "../data-entry/index.ts";
import { instant, stationNumber } from "../election/index.ts";
import { actorOf, auditEventsOf, type EntryStep } from "./index.ts";

const ABOUT = { session: "first", station: stationNumber(7) } as const;

/** Every step that the machine accepts, from each of its example states. */
const STEPS: readonly EntryStep[] = EXAMPLE_STATES.flatMap((before) =>
  EXAMPLE_COMMANDS.flatMap((command) => {
    const outcome = transition(context, before, command);
    return outcome.ok ? [{ about: ABOUT, command, before, after: outcome.value }] : [];
  }),
);
const stepsOf = (kind: CommandKind): readonly EntryStep[] =>
  STEPS.filter((step) => step.command.kind === kind);
const eventsOf = (step: EntryStep): readonly string[] =>
  auditEventsOf(context, step).map(({ event }) => event);

describe("what the log says of the entry of a sheet", () => {
  it.each(Object.keys(COMMAND_ROLES).map((kind) => kind as CommandKind))("tells of %s", (kind) => {
    const steps = stepsOf(kind);
    expect(steps.length).toBeGreaterThan(0);
    // Comparing stations may find nothing new to note, and a correction that others wait for has no outcome yet.
    expect(steps.some((step) => auditEventsOf(context, step).length > 0)).toBe(true);
  });

  it("fits the registry of events in every step, and names the sheet", () => {
    const at = instant("2026-03-18T21:00:00.000Z");
    for (const step of STEPS) {
      for (const event of auditEventsOf(context, step)) {
        const { record } = appendEvent(null, event, {
          at,
          actor: actorOf(step.command.by, step.command.kind),
        });
        expect(record.payload).toMatchObject(ABOUT);
      }
    }
  });

  it("names the person in the role of the command; the programme itself has no name", () => {
    for (const { command } of STEPS) {
      const role = COMMAND_ROLES[command.kind];
      const actor = actorOf(command.by, command.kind);
      expect(actor).toEqual(role === "program" ? null : { ...command.by, role });
    }
  });

  it("says when two entries differ, when both hold an error, and when a sheet is definitive", () => {
    const outcomes = {
      differences: "entry.differences-found",
      "errors-on-paper": "entry.errors-on-paper",
      definitive: "entry.definitive",
    };
    for (const [kind, event] of Object.entries(outcomes)) {
      const reached = STEPS.filter(({ before, after }) => after.kind === kind && before.kind !== kind);
      expect(reached.length).toBeGreaterThan(0);
      for (const step of reached) expect(eventsOf(step)).toContain(event);
      for (const step of STEPS) {
        if (step.after.kind !== kind || step.before.kind === kind)
          expect(eventsOf(step)).not.toContain(event);
      }
      expect(Object.keys(AUDIT_EVENTS)).toContain(event);
    }
  });

  it("holds no value of an entry that somebody else must still type", () => {
    const allowed = new Set([
      "session",
      "station",
      "side",
      "filled",
      "of",
      "sheet",
      "errors",
      "warnings",
      "blanksConfirmed",
    ]);
    for (const step of (["claim", "save", "finalise"] as const).flatMap(stepsOf)) {
      const [said] = auditEventsOf(context, step);
      expect(Object.keys(said?.payload ?? {}).filter((key) => !allowed.has(key))).toEqual([]);
    }
  });
});
