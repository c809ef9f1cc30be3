import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { council, outcomeOf } from "./apportionment.fixtures.ts";
import { anySeats, type Complete, election, finish, lowest, smallCounts } from "./elections.fixtures.ts";

function peopleOn(outcome: Complete, list: number) {
  return outcome.elected.filter((each) => each.list === list).map((each) => [each.candidate, each.by]);
}

describe("fairness", () => {
  it("anonymity: other list numbers give the same lists the same seats and people", () => {
    const renumbered = fc
      .array(smallCounts, { minLength: 1, maxLength: 7 })
      .chain((lists) =>
        fc.tuple(
          fc.constant(lists),
          anySeats,
          fc.shuffledSubarray([...lists.keys()], { minLength: lists.length, maxLength: lists.length }),
        ),
      );
    fc.assert(
      fc.property(renumbered, ([lists, seats, order]) => {
        // order[new number − 1] is the list as it was. Lots fall on the same list, whatever its number.
        const was = (number: number): number => order[number - 1] ?? -1;
        const before = finish(council(seats, lists), lowest).outcome;
        const after = finish(
          council(
            seats,
            order.map((index) => lists[index] ?? []),
          ),
          (required) =>
            required.kind === "candidate"
              ? lowest(required)
              : (required.options.toSorted((a, b) => was(a) - was(b))[0] ?? 0),
        ).outcome;
        expect(after.unassigned).toBe(before.unassigned);
        for (const list of after.seats) {
          expect(list.seats).toBe(before.seats[was(list.list)]?.seats);
          expect(peopleOn(after, list.list)).toEqual(peopleOn(before, was(list.list) + 1));
        }
      }),
    );
  });

  it("the order in which lists, candidates and deceased are given makes no difference", () => {
    fc.assert(
      fc.property(election, (input) => {
        const reversed = {
          ...input,
          lists: input.lists.toReversed().map((list) => ({
            ...list,
            candidates: list.candidates.toReversed(),
            deceased: list.deceased.toReversed(),
          })),
        };
        expect(outcomeOf(reversed)).toEqual(outcomeOf(input));
      }),
    );
  });

  it("as many times the votes give the same seats, lots and people", () => {
    fc.assert(
      fc.property(election, fc.integer({ min: 2, max: 1_000_000 }), (input, factor) => {
        const more = {
          ...input,
          lists: input.lists.map((list) => ({
            ...list,
            candidates: list.candidates.map((each) => ({ ...each, votes: each.votes * factor })),
          })),
        };
        const before = finish(input, lowest);
        const after = finish(more, lowest);
        expect(after.input.lots).toEqual(before.input.lots);
        expect(after.outcome.seats).toEqual(before.outcome.seats);
        expect(after.outcome.ranking).toEqual(before.outcome.ranking);
      }),
    );
  });

  const votesOfLists = fc.array(fc.nat({ max: 3_000 }), { minLength: 1, maxLength: 9 });

  it("P 6: no list gets less than the whole part of its share", () => {
    fc.assert(
      fc.property(votesOfLists, anySeats, (votes, seats) => {
        const { outcome } = finish(council(seats, votes), lowest);
        const total = votes.reduce((sum, each) => sum + each, 0);
        for (const [index, list] of outcome.seats.entries()) {
          const share = total === 0 ? 0 : Math.floor(((votes[index] ?? 0) * seats) / total);
          expect(list.fullSeats).toBe(share);
          expect(list.seats).toBeGreaterThanOrEqual(share);
        }
      }),
    );
  });

  it("P 9: more than half of the votes is more than half of the seats, once residual seats were given", () => {
    fc.assert(
      fc.property(votesOfLists, anySeats, (votes, seats) => {
        const { outcome } = finish(council(seats, votes), lowest);
        const total = votes.reduce((sum, each) => sum + each, 0);
        for (const [index, list] of outcome.seats.entries()) {
          if ((votes[index] ?? 0) * 2 > total) expect(list.seats * 2).toBeGreaterThan(seats);
        }
      }),
    );
  });

  it("P 7: house monotonicity: one seat more costs no list a seat", () => {
    fc.assert(
      fc.property(votesOfLists, fc.integer({ min: 19, max: 60 }), (votes, seats) => {
        const fewer = outcomeOf(council(seats, votes));
        const more = outcomeOf(council(seats + 1, votes));
        fc.pre(fewer.seats !== null && more.seats !== null);
        for (const [index, list] of (more.seats ?? []).entries()) {
          expect(list.seats).toBeGreaterThanOrEqual(fewer.seats?.[index]?.seats ?? 0);
        }
      }),
    );
  });

  it("P 7: population monotonicity: more votes for one list, and no others, cost it no seat", () => {
    fc.assert(
      fc.property(
        votesOfLists,
        fc.integer({ min: 19, max: 45 }),
        fc.nat({ max: 500 }),
        (votes, seats, extra) => {
          const fewer = outcomeOf(council(seats, votes));
          const more = outcomeOf(council(seats, [(votes[0] ?? 0) + extra, ...votes.slice(1)]));
          fc.pre(fewer.seats !== null && more.seats !== null);
          expect(more.seats?.[0]?.seats).toBeGreaterThanOrEqual(fewer.seats?.[0]?.seats ?? 0);
        },
      ),
    );
  });
});
