import { verifyAuditLog } from "@stemketen/core/audit";
import { FIELD, findingKey, type ResultSheet, type SheetForm, valuesOfSheet } from "@stemketen/core/election";
import { makePracticeTown } from "@stemketen/core/practice";
import { describe, expect, it } from "vitest";
import type { NightOutcome } from "./election-night.ts";
import { FORMS, nightElection, onForm, play, there, withPaper } from "./night.fixtures.ts";
import { settledFindings } from "./settled-findings.ts";

interface Line {
  readonly event: string;
  readonly actor: { readonly id: string; readonly name: string; readonly role: string } | null;
  readonly payload: {
    readonly station?: number;
    readonly side?: "first" | "second";
    readonly reason?: string;
  };
}

const logOf = ({ journal }: NightOutcome): readonly Line[] => journal.lines.map((line) => JSON.parse(line));

const SEEDS = [1, 2, 3, 4, 5, 6] as const;
const nameOf = ({ kind, version, voterCards }: SheetForm): string =>
  `${kind} of ${version}${voterCards ? " with C" : ""}`;

/** A night on every form, careful and very careless. */
const NIGHTS = FORMS.flatMap((form) =>
  [0.02, 0.2].flatMap((errorRate) => SEEDS.map((seed) => ({ form, errorRate, seed }))),
);

describe.each(FORMS.map((form) => ({ form, name: nameOf(form) })))(
  "a night on the form $name",
  ({ form }) => {
    const nights = NIGHTS.filter((night) => night.form === form).map(({ errorRate, seed }) =>
      play(onForm(form), { errorRate, seed }),
    );

    it("ends with every sheet definitive and nothing left to explain", () => {
      for (const { room } of nights) {
        expect(room.isSettled()).toBe(true);
        expect(room.desks.map(({ state }) => state.kind)).toEqual(room.desks.map(() => "definitive"));
      }
    });

    it("every mistake is caught or remains; a box is wrong where both entries have one that remains, and nowhere else", () => {
      for (const { mistakes, differencesFromPaper, room } of nights) {
        const remaining = mistakes.filter(({ caughtBy }) => caughtBy === null);
        expect(room.mistakes.remaining).toEqual(remaining);
        const wrong = new Set(
          differencesFromPaper.flatMap(({ station, field }) =>
            station === null ? [] : [`${station} ${field}`],
          ),
        );
        for (const side of ["first", "second"]) {
          const boxes = remaining.flatMap(({ station, side: of, fields }) =>
            of === side ? fields.map(({ field }) => `${station} ${field}`) : [],
          );
          expect(boxes).toEqual(expect.arrayContaining([...wrong]));
        }
        // Of a mistake in several boxes some may have been set right.
        for (const { station, fields } of remaining) {
          expect(fields.some(({ field }) => wrong.has(`${station} ${field}`))).toBe(true);
        }
      }
    });

    it("nobody typed in both entries of a station", () => {
      for (const night of nights) {
        const makers = new Map<string, Set<string>>();
        for (const { event, actor, payload } of logOf(night)) {
          const { station, side } = payload;
          if (event === "entry.reset") {
            makers.delete(`${station} first`);
            makers.delete(`${station} second`);
          }
          if (!/\.(claimed|saved|finalised)$/u.test(event)) continue;
          const of = `${station} ${side}`;
          makers.set(of, (makers.get(of) ?? new Set()).add(there(actor).id));
        }
        for (const { station } of night.room.desks) {
          const [first, second] = [makers.get(`${station} first`), makers.get(`${station} second`)];
          expect([first?.size, second?.size]).not.toContain(undefined);
          expect([...there(first)].filter((person) => second?.has(person))).toEqual([]);
        }
      }
    });

    it("leaves a log that is whole, in which everyone acts in their own role", () => {
      for (const night of nights) {
        const { lines, head } = night.journal;
        const verified = verifyAuditLog(lines.join(""), head);
        expect(verified).toMatchObject({ ok: true, value: { records: lines.length, clockWarnings: [] } });
        for (const { event, actor } of logOf(night)) {
          expect([event, actor?.role ?? "program"]).toEqual([event, expect.stringMatching(roleOf(event))]);
        }
      }
    });
  },
);

/** Who may stand behind a line. What came of an act stands under whoever did it. */
function roleOf(event: string): RegExp {
  if (/^(simulation|session|totals|apportionment)\./u.test(event) || event === "entry.warnings-noted") {
    return /^program$/u;
  }
  if (/\.(claimed|saved|finalised)$/u.test(event) || event === "correction.discarded") return /^typist$/u;
  if (/\.(differences-found|definitive|errors-on-paper)$/u.test(event)) return /^(typist|coordinator)$/u;
  return /^coordinator$/u;
}

describe("a night", () => {
  it("in which nobody slips is the paper, and the coordinator only accepts what stands wrong on it", () => {
    const night = play(nightElection(), { errorRate: 0 });
    expect(night.mistakes).toEqual([]);
    expect(night.differencesFromPaper).toEqual([]);
    const byCoordinator = logOf(night).filter(({ actor }) => actor?.role === "coordinator");
    expect(new Set(byCoordinator.map(({ event }) => event))).toEqual(new Set(["entry.error-accepted"]));
    expect(logOf(night).at(-1)).toMatchObject({ event: "simulation.finished", payload: { injected: 0 } });
  });

  it("a careful town: the errors that really stand on its papers, and no other, are accepted, with their reasons", () => {
    const town = makePracticeTown(1);
    const night = play(nightElection(town), { typists: 8, errorRate: 0.01 });
    expect(night.mistakes.length).toBeGreaterThan(100);
    expect(night.differencesFromPaper).toEqual([]);
    const accepted = settledFindings(night.room).filter(({ outcome }) => outcome === "accepted");
    const byStation = (a: { station: number }, b: { station: number }): number => a.station - b.station;
    expect(accepted.map(({ station, said }) => ({ station, reason: said }))).toEqual(
      town.paperErrors.map(({ station, reason }) => ({ station, reason })).toSorted(byStation),
    );
    expect(new Set(accepted.map(({ finding }) => finding.code))).toEqual(
      new Set(["F.112", "F.201", "F.203"]),
    );
    for (const { station, field } of town.paperErrors) {
      const fields = accepted.find((one) => one.station === station)?.finding.fields;
      expect(fields).toContain(field);
    }
  });

  it("an error of the paper goes into the result as it stands", () => {
    const town = makePracticeTown(1);
    const night = play(nightElection(town), { typists: 8, errorRate: 0.01 });
    for (const { station, field } of town.paperErrors) {
      const state = there(night.room.desks.find((desk) => desk.station === station)).state;
      const sheet = state.kind === "definitive" ? state.sheet : null;
      expect(valuesOfSheet(there(sheet))[field]).toBe(valuesOfSheet(there(town.papers.get(station)))[field]);
    }
  });

  it("the result twice the same by two stations, and a large difference, are warnings that are dealt with", () => {
    const town = makePracticeTown(3, { stations: 6, lists: 3, candidates: 6 });
    const [one, two, three] = town.stations.map(({ number }) => number);
    const same = there(town.papers.get(there(one)));
    const papers = withPaper(
      withPaper(town.papers, there(two), () => same),
      there(three),
      (sheet) => withFewer(sheet, 20),
    );
    const night = play(nightElection(town, { papers }), { errorRate: 0.03 });
    expect(night.differencesFromPaper).toEqual([]);
    const seen = settledFindings(night.room).filter(({ outcome }) => outcome === "seen");
    expect(seen.map(({ station, finding, said }) => [station, findingKey(finding), said])).toEqual(
      expect.arrayContaining([
        [one, "W.301", null],
        [two, "W.301", null],
        [three, "W.203", "Het verschil staat zo op het papier en is daar verklaard."],
      ]),
    );
    const noted = logOf(night).filter(({ event }) => event === "entry.warnings-noted");
    expect(noted.map(({ payload }) => payload.station)).toEqual(expect.arrayContaining([one, two]));
  });

  it("the same mistake made twice is not caught: the night says so, with its station", () => {
    const played = onForm(there(FORMS.find(({ kind }) => kind === "dso-first")));
    const night = there(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
        .map((seed) => play(played, { errorRate: 0.2, seed }))
        .find(({ differencesFromPaper }) => differencesFromPaper.length > 0),
    );
    const last = there(logOf(night).at(-1));
    expect(last).toMatchObject({
      event: "simulation.failed",
      payload: {
        injected: night.mistakes.length,
        remaining: night.room.mistakes.remaining.length,
        differences: night.differencesFromPaper.length,
      },
    });
  });

  it("a number of one paper that is another when the night ends: the total differs, and says where", () => {
    const played = nightElection();
    const papers = new Map(played.papers);
    const station = there(played.stations[1]).number;
    let steps = 0;
    const night = play(
      { ...played, papers },
      {
        watch: () => {
          steps += 1;
          if (steps !== 50) return;
          const sheet = there(papers.get(station));
          papers.set(station, { ...sheet, cast: { ...sheet.cast, blank: sheet.cast.blank + 1 } });
        },
      },
    );
    const { blank } = night.totals.counts;
    expect(night.differencesFromPaper).toEqual([
      { station: null, field: FIELD.blank, paper: blank + 1, result: blank },
    ]);
  });

  it("seats are assigned from the total, and lots are drawn by chance and logged", () => {
    const played = nightElection();
    const papers = new Map([...played.papers].map(([station, sheet]) => [station, withEqualVotes(sheet)]));
    const night = play({ ...played, papers }, { errorRate: 0 });
    const { lots, outcome } = night.assignment;
    expect(lots.length).toBeGreaterThan(0);
    for (const { lot, drawn, at } of lots) {
      expect(lot.options).toContain(drawn);
      expect(at).toBe(night.endedAt);
    }
    expect(outcome.seats.reduce((sum, { seats }) => sum + seats, 0) + outcome.unassigned).toBe(played.seats);
    const drawn = logOf(night).filter(({ event }) => event === "apportionment.lot-drawn");
    expect(drawn).toHaveLength(lots.length);
    const others = Array.from({ length: 8 }, (_, seed) =>
      play({ ...played, papers }, { errorRate: 0, seed }),
    );
    expect(new Set(others.map((other) => JSON.stringify(other.assignment.lots))).size).toBeGreaterThan(1);
  });
});

/** The same paper with so many ballots fewer than voters, declared and explained. */
function withFewer(sheet: ResultSheet, fewer: number): ResultSheet {
  const { cast, difference } = sheet;
  const admitted = cast.total + fewer;
  return {
    ...sheet,
    admitted: { pollCards: admitted, proxies: 0, voterCards: null, total: admitted },
    difference: {
      ...difference,
      boxes: { equal: false, more: false, fewer: true },
      moreCounted: 0,
      fewerCounted: fewer,
      fullyExplained: { yes: true, no: false },
    },
  };
}

/** The same paper on which every candidate of every list has ten votes. */
function withEqualVotes(sheet: ResultSheet): ResultSheet {
  const lists = sheet.lists.map(({ number, candidates }) => ({
    number,
    total: 50,
    candidates: candidates.map((candidate, place) => ({ ...candidate, votes: place < 5 ? 10 : 0 })),
  }));
  const votes = 50 * lists.length;
  return {
    ...sheet,
    lists,
    cast: {
      lists: lists.map(({ number, total }) => ({ number, votes: total })),
      candidates: votes,
      blank: 0,
      invalid: 0,
      total: votes,
    },
    admitted: { pollCards: votes, proxies: 0, voterCards: null, total: votes },
    difference: {
      ...sheet.difference,
      boxes: { equal: true, more: false, fewer: false },
      moreCounted: 0,
      fewerCounted: 0,
      fullyExplained: { yes: false, no: false },
    },
  };
}
