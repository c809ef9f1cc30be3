import { must } from "@stemketen/core/basics";
import { findingKey, type StationNumber } from "@stemketen/core/election";
import { openCount } from "./election-night.ts";
import { type Answer, type Screen, TOWN } from "./tabulator-at-work.ts";
import { typeOver } from "./typed-papers.ts";

/** Everybody who is needed to count the town. */
export interface CountingPeople {
  readonly coordinator: Screen;
  readonly first: Screen;
  readonly second: Screen;
}

/** What is filled in about the session. */
export const DETAILS = {
  place: "Lindewaard",
  date: "2026-03-19",
  startTime: "09:30",
  members: [
    {
      initials: "N.",
      lastName: "Postma",
      role: "voorzitter",
      from: "09:30",
      until: "",
      location: "Raadhuis",
    },
    {
      initials: "R.",
      lastName: "Kamphuis",
      role: "lid",
      from: "09:30",
      until: "17:00",
      location: "Sporthal",
    },
  ],
  objections: [{ time: "11:15", objection: "De deur was dicht.", answer: "De deur is opengezet." }],
  particulars: [{ time: "12:00", text: "De stroom viel vijf minuten uit." }],
  investigations: [],
} as const;

/** Saves details over what is there, at the version that is there. */
export async function saveDetails(coordinator: Screen, changed: object = {}): Promise<Answer> {
  const { details, version } = (await coordinator.query("session.details")).data;
  return coordinator.mutate("session.saveDetails", {
    version,
    details: { ...details, ...DETAILS, ...changed },
  });
}

/** The coordinator accepts every error that stands on the paper, and writes something to every warning. */
async function settleStation(coordinator: Screen, station: StationNumber): Promise<void> {
  const inspect = async () =>
    must((await coordinator.query("entry.inspect", { station })).data, "it is there");
  const settle = async (command: object) => {
    const { version } = await inspect();
    const done = await coordinator.mutate("entry.settle", { station, version, command });
    must(done.data.ok === true ? done : null, `it is settled: ${JSON.stringify(done.data)}`);
  };
  const { view } = await inspect();
  if (view.kind === "first-entry-errors" || view.kind === "errors-on-paper") {
    for (const { finding } of view.errors) {
      await settle({ kind: "accept-error", finding: findingKey(finding), reason: "Staat zo op papier." });
    }
  }
  if (view.kind === "definitive") {
    for (const finding of view.warnings) {
      const explanation = "Nagekeken met het stembureau.";
      await settle({ kind: "explain-warning", finding: findingKey(finding), explanation });
    }
  }
}

/** Types every paper of the town twice and settles what stands on it. */
export async function countEverything({ coordinator, first, second }: CountingPeople): Promise<void> {
  const stations = TOWN.stations.map(({ number }) => number);
  for (const station of stations) {
    await typeOver(first, station);
    await settleStation(coordinator, station);
    await typeOver(second, station);
  }
  for (const station of stations) await settleStation(coordinator, station);
}

/** What the papers of the town say about a list. */
export function votesOnPaper(list: number): number {
  return [...TOWN.papers.values()].reduce(
    (sum, { lists }) => sum + must(lists.find(({ number }) => number === list)?.total, "a list on paper"),
    0,
  );
}

/** Draws lists and records that adding by hand gave the same. */
export async function doControlProtocol(coordinator: Screen): Promise<Answer> {
  const drawn: readonly number[] = (await coordinator.mutate("results.drawControlProtocol")).data.value.lists;
  const lists = drawn.map((list) => ({ list, addedByHand: votesOnPaper(list) }));
  return coordinator.mutate("results.recordControlOutcome", { lists, remarks: "" });
}

/** Counts the whole town up to a finished session. */
export async function finishCount(people: CountingPeople): Promise<Answer> {
  await openCount(people.coordinator);
  await saveDetails(people.coordinator);
  await countEverything(people);
  await doControlProtocol(people.coordinator);
  return people.coordinator.mutate("session.finish");
}
