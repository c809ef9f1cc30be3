import { calendarDate } from "@stemketen/core/election";
import { makePracticeTown } from "@stemketen/core/practice";
import { expect, it } from "vitest";
import { contextOf } from "./entry-desk.ts";

it.each([
  ["2022-03-16", "CSO", { kind: "cso-first", version: "2022", voterCards: true }],
  ["2026-03-18", "CSO", { kind: "cso-first", version: "2026", voterCards: false }],
  ["2026-03-18", "DSO", { kind: "dso-first", version: "2026", voterCards: false }],
] as const)("the papers of %s, %s, are typed on the forms of their day", (date, method, form) => {
  const { lists, ...town } = makePracticeTown(1, { stations: 1, lists: 2, candidates: 5 });
  const election = { ...town.election, date: calendarDate(date) };
  const context = contextOf({ ...town, election, lists, method, eligibleVoters: null, contestId: "geen" });
  expect(context.form).toEqual(form);
});
