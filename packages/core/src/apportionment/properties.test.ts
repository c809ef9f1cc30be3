import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion } from "./apportion.ts";
import { outcomeOf, toLot } from "./apportionment.fixtures.ts";
import { election, finish } from "./elections.fixtures.ts";
import type { ApportionmentInput } from "./input.ts";

function livingOf(input: ApportionmentInput): readonly number[] {
  return input.lists.map((list) => list.candidates.length - list.deceased.length);
}

describe("whatever the votes, the candidates and the lots", () => {
  const finished = fc
    .tuple(election, fc.array(fc.nat(), { minLength: 1, maxLength: 40 }))
    .map(([input, draws]) => {
      let drawn = 0;
      return finish(input, (required) => {
        const draw = draws[drawn % draws.length] ?? 0;
        drawn += 1;
        return required.options[draw % required.options.length] ?? 0;
      });
    });

  it("seats given and seats left empty are all the seats; a list has no more than its living candidates", () => {
    fc.assert(
      fc.property(finished, ({ outcome, input }) => {
        const seats = outcome.seats.map((list) => list.seats);
        expect(seats.reduce((sum, each) => sum + each, outcome.unassigned)).toBe(input.seats);
        for (const [index, living] of livingOf(input).entries())
          expect(seats[index]).toBeLessThanOrEqual(living);
        for (const list of outcome.seats) expect(list.fullSeats + list.residualSeats).toBe(list.seats);
      }),
    );
  });

  it("a seat stays empty only when no list with votes has a candidate left", () => {
    fc.assert(
      fc.property(finished, ({ outcome, input }) => {
        if (outcome.unassigned === 0) return;
        for (const [index, living] of livingOf(input).entries()) {
          const votes = (input.lists[index]?.candidates ?? []).reduce((sum, each) => sum + each.votes, 0);
          if (votes > 0) expect(outcome.seats[index]?.seats).toBe(living);
        }
      }),
    );
  });

  it("P 15, P 17: every seat has one living candidate, those above the threshold first, most votes first", () => {
    fc.assert(
      fc.property(finished, ({ outcome, input }) => {
        const all = input.lists.flatMap((list) => list.candidates).reduce((sum, each) => sum + each.votes, 0);
        const exceeds = (votes: number): boolean =>
          votes * input.seats * 100 > all * input.rules.preferencePercent;
        for (const [index, list] of input.lists.entries()) {
          const elected = outcome.elected.filter((each) => each.list === list.number);
          const living = list.candidates.filter((each) => !list.deceased.includes(each.number));
          expect(elected).toHaveLength(outcome.seats[index]?.seats ?? -1);
          expect(new Set(elected.map((each) => each.candidate)).size).toBe(elected.length);
          for (const each of elected)
            expect(living.map((candidate) => candidate.number)).toContain(each.candidate);
          const byPreference = elected.filter((each) => each.by === "preference");
          expect(elected.slice(0, byPreference.length)).toEqual(byPreference);
          const above = living.map((each) => each.votes).filter(exceeds);
          expect(byPreference.map((each) => each.votes)).toEqual(
            above.toSorted((a, b) => b - a).slice(0, elected.length),
          );
        }
      }),
    );
  });

  it("P 19: the ranking names everyone alive once, the elected first", () => {
    fc.assert(
      fc.property(finished, ({ outcome, input }) => {
        for (const [index, list] of input.lists.entries()) {
          const ranking = outcome.ranking[index]?.candidates ?? [];
          const living = list.candidates
            .map((each) => each.number)
            .filter((number) => !list.deceased.includes(number));
          expect(ranking.toSorted((a, b) => a - b)).toEqual(living);
          const elected = outcome.elected.filter((each) => each.list === list.number);
          expect(ranking.slice(0, elected.length)).toEqual(elected.map((each) => each.candidate));
        }
      }),
    );
  });

  it("each lot asked for is a real choice, and what was certain before it stays so", () => {
    fc.assert(
      fc.property(finished, ({ outcome, input }) => {
        for (let used = 0; used < input.lots.length; used += 1) {
          const before = outcomeOf({ ...input, lots: input.lots.slice(0, used) });
          if (before.status !== "lot-required") throw new Error("a lot was used that nobody asked for");
          expect(before.lot.options.length).toBeGreaterThan(before.lot.seatsAvailable);
          expect(before.steps).toEqual(outcome.steps.slice(0, before.steps.length));
          if (before.seats !== null) {
            expect(before.seats).toEqual(outcome.seats);
            expect(before.unassigned).toBe(outcome.unassigned);
          }
        }
      }),
    );
  });

  it("a lot that is not among the options is refused, and so is one too many", () => {
    fc.assert(
      fc.property(finished, fc.integer({ min: 1, max: 30 }), ({ input }, number) => {
        for (let used = 0; used <= input.lots.length; used += 1) {
          const drawn = input.lots.slice(0, used);
          const now = outcomeOf({ ...input, lots: drawn });
          const required = now.status === "lot-required" ? now.lot : null;
          const wrong = [toLot(number), toLot([number, number]), toLot([required?.list ?? 1, number])].filter(
            (lot) =>
              required === null ||
              (required.kind === "candidate") !== (lot.kind === "candidate") ||
              (lot.kind === "candidate" && lot.list !== required.list) ||
              !required.options.some((option) => option === number),
          );
          for (const lot of wrong) {
            expect(apportion({ ...input, lots: [...drawn, lot] })).toEqual({
              ok: false,
              error: { kind: "lot-does-not-fit", index: used, lot, required },
            });
          }
        }
      }),
    );
  });
});
