import { FIELD, type VoteCounts } from "@stemketen/core/election";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NightElection } from "./election-night.ts";
import { FORMS, onForm, play, there } from "./night.fixtures.ts";
import { differencesAtDesks, differencesInTotal } from "./paper-differences.ts";

const NIGHTS = FORMS.map((form) => ({ played: onForm(form), night: play(onForm(form), { errorRate: 0 }) }));

/** Every number that a total holds: how to read it, and the same total with another number there. */
type Place = readonly [field: string, changed: (by: number) => VoteCounts];

function placesIn(total: VoteCounts): readonly Place[] {
  const { admitted, explanations } = total;
  const ofAdmitted =
    (key: keyof typeof admitted) =>
    (by: number): VoteCounts => {
      return { ...total, admitted: { ...admitted, [key]: (admitted[key] ?? 0) + by } };
    };
  const places: Place[] = [
    [FIELD.pollCards, ofAdmitted("pollCards")],
    [FIELD.proxies, ofAdmitted("proxies")],
    [FIELD.admitted, ofAdmitted("total")],
    [FIELD.candidates, (by) => ({ ...total, candidateVotes: total.candidateVotes + by })],
    [FIELD.blank, (by) => ({ ...total, blank: total.blank + by })],
    [FIELD.invalid, (by) => ({ ...total, invalid: total.invalid + by })],
    [FIELD.moreCounted, (by) => ({ ...total, moreCounted: total.moreCounted + by })],
    [FIELD.fewerCounted, (by) => ({ ...total, fewerCounted: total.fewerCounted + by })],
  ];
  if (admitted.voterCards !== null) places.push([FIELD.voterCards, ofAdmitted("voterCards")]);
  for (const key of [
    "takenAway",
    "tooFewIssued",
    "tooManyIssued",
    "unexplained",
    "otherExplanation",
  ] as const) {
    if (explanations === null) continue;
    places.push([
      FIELD[key],
      (by) => ({ ...total, explanations: { ...explanations, [key]: explanations[key] + by } }),
    ]);
  }
  for (const [index, list] of total.lists.entries()) {
    const withList = (changed: typeof list): VoteCounts => ({
      ...total,
      lists: total.lists.with(index, changed),
    });
    places.push([`list.${list.number}.total`, (by) => withList({ ...list, total: list.total + by })]);
    for (const [at, candidate] of list.candidates.entries()) {
      places.push([
        `list.${list.number}.candidate.${candidate.number}`,
        (by) =>
          withList({
            ...list,
            candidates: list.candidates.with(at, { ...candidate, votes: candidate.votes + by }),
          }),
      ]);
    }
  }
  return places;
}

const fromPapers = (total: VoteCounts, papers: NightElection["papers"]) =>
  differencesInTotal(total, { papers, officialTotal: null });
const fromOfficial = (total: VoteCounts, officialTotal: VoteCounts, { papers }: NightElection) =>
  differencesInTotal(total, { papers, officialTotal });

describe("holding the result against the paper", () => {
  it("finds nothing where all is right, on every form", () => {
    for (const { played, night } of NIGHTS) {
      expect(differencesAtDesks(night.room)).toEqual([]);
      expect(fromPapers(night.totals.counts, played.papers)).toEqual([]);
      expect(fromOfficial(night.totals.counts, night.totals.counts, played)).toEqual([]);
    }
  });

  it("finds any single number of a total that is not the sum of the papers, and only that", () => {
    for (const { played, night } of NIGHTS) {
      for (const [field, changed] of placesIn(night.totals.counts)) {
        const found = fromPapers(changed(1), played.papers);
        expect(found.map((difference) => [difference.station, difference.field])).toEqual([[null, field]]);
        const [difference] = found;
        expect(Number(difference?.result) - Number(difference?.paper)).toBe(1);
      }
    }
  });

  it("finds any single number of the official total that is another, the roll of voters included", () => {
    for (const { played, night } of NIGHTS) {
      const { counts } = night.totals;
      const roll: Place = [
        FIELD.eligibleVoters,
        (by) => ({ ...counts, eligibleVoters: counts.eligibleVoters + by }),
      ];
      for (const [field, changed] of [...placesIn(counts), roll]) {
        expect(fromOfficial(counts, changed(1), played)).toEqual([
          { station: null, field, paper: expect.any(Number), result: expect.any(Number) },
        ]);
      }
    }
  });

  it("says once what the papers and the official total both say", () => {
    const { played, night } = there(NIGHTS[0]);
    const { counts } = night.totals;
    const wrong = { ...counts, blank: counts.blank + 2 };
    expect(fromOfficial(wrong, counts, played)).toEqual([
      { station: null, field: FIELD.blank, paper: counts.blank, result: counts.blank + 2 },
    ]);
    const third = { ...counts, blank: counts.blank + 7 };
    expect(fromOfficial(wrong, third, played).map(({ paper }) => paper)).toEqual([
      counts.blank,
      counts.blank + 7,
    ]);
  });

  it("misses no row that only one of them has", () => {
    const { played, night } = there(NIGHTS.find((one) => one.played.form.voterCards));
    const { counts } = night.totals;
    const without = { ...counts, admitted: { ...counts.admitted, voterCards: null } };
    expect(fromOfficial(counts, without, played)).toEqual([
      { station: null, field: FIELD.voterCards, paper: null, result: counts.admitted.voterCards },
    ]);
    // With its list total and its candidates: the papers miss nothing where the result has no row at all.
    const fewer = { ...counts, lists: counts.lists.slice(1) };
    expect(fromOfficial(fewer, counts, played)).toHaveLength(1 + there(counts.lists[0]).candidates.length);
  });

  it("finds any single box of any definitive sheet that is not as its paper", () => {
    fc.assert(
      fc.property(fc.nat(NIGHTS.length - 1), fc.nat(), fc.nat(), (which, ofDesk, ofList) => {
        const { night } = there(NIGHTS[which]);
        const { room } = night;
        const desk = there(room.desks[ofDesk % room.desks.length]);
        const { state } = desk;
        if (state.kind !== "definitive") throw new Error("the night is over");
        const index = ofList % state.sheet.lists.length;
        const list = there(state.sheet.lists[index]);
        const lists = state.sheet.lists.with(index, { ...list, total: list.total + 1 });
        desk.state = { ...state, sheet: { ...state.sheet, lists } };
        try {
          expect(differencesAtDesks(room)).toEqual([
            {
              station: desk.station,
              field: `list.${list.number}.total`,
              paper: list.total,
              result: list.total + 1,
            },
          ]);
        } finally {
          desk.state = state;
        }
      }),
    );
  });

  it("a sheet that is not definitive has nothing in any box", () => {
    const { room } = play(onForm(there(FORMS[0])), { errorRate: 0 });
    const desk = there(room.desks[0]);
    desk.state = { kind: "empty" };
    const found = differencesAtDesks(room);
    expect(found).toHaveLength(room.settings.context.fields.length);
    expect(found.every(({ result }) => result === null)).toBe(true);
  });
});
