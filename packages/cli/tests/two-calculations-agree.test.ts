import { apportion, type Lot } from "@stemketen/core/apportionment";
import { candidateNumber, listNumber } from "@stemketen/core/election";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordedLot } from "../src/verify/seats/lots.ts";
import { councilRules, recalculate } from "../src/verify/seats/recalculate.ts";

/** Votes small and alike, so that equal numbers, lots, exhausted lists and majorities are common. */
const election = fc
  .record({
    seats: fc.integer({ min: 1, max: 39 }),
    votes: fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 8,
    }),
    /** Votes on the first candidate of the first list. */
    favourite: fc.integer({ min: 0, max: 300 }),
    dead: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 4 }),
    draws: fc.array(fc.nat(), { minLength: 1, maxLength: 10 }),
  })
  .map(({ seats, votes, favourite, dead, draws }) => ({
    seats,
    draws,
    lists: votes.map((own, list) => ({
      // Numbers with gaps, as when a list or a candidate was struck.
      number: 2 * list + 1,
      candidates: own.map((each, place) => ({
        number: place < 3 ? place + 1 : place + 2,
        votes: list === 0 && place === 0 ? favourite : each,
      })),
      deceased: own
        .map((_, place) => (place < 3 ? place + 1 : place + 2))
        .filter((_, place) => dead.some(([l, p]) => l === list && p === place)),
    })),
  }));

describe("two calculations of seats, written apart", () => {
  it("agree on lots, seats, people and succession", () => {
    fc.assert(
      fc.property(election, ({ seats, lists, draws }) => {
        const rules = councilRules(seats);
        const recorded: RecordedLot[] = [];
        const lots: Lot[] = [];
        for (;;) {
          const outcome = apportion({
            seats,
            rules,
            lots,
            lists: lists.map(({ number, candidates, deceased }) => ({
              number: listNumber(number),
              candidates: candidates.map((each) => ({
                number: candidateNumber(each.number),
                votes: each.votes,
              })),
              deceased: deceased.map(candidateNumber),
            })),
          });
          if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
          const again = recalculate({ seats, lists, rules, lots: recorded });
          if (outcome.value.status === "complete") {
            const { seats: given, unassigned, elected, ranking } = outcome.value;
            expect(again).toEqual({
              ok: true,
              value: {
                seats: new Map(given.map((each) => [each.list, each.seats])),
                unassigned,
                elected: elected.map(({ list, candidate, by }) => ({ list, candidate, by })),
                ranking: new Map(ranking.map(({ list, candidates }) => [list, candidates])),
              },
            });
            return;
          }
          const { kind, list, options, seatsAvailable } = outcome.value.lot;
          expect(again).toEqual({
            ok: false,
            error: {
              kind: "lot-missing",
              index: recorded.length,
              needed: { kind, list, options, seatsAvailable },
            },
          });
          const drawn = options[(draws[recorded.length % draws.length] ?? 0) % options.length] ?? 0;
          recorded.push({ kind, list, options, seatsAvailable, drawn });
          lots.push(
            list === null
              ? { kind: "list", list: listNumber(drawn) }
              : { kind: "candidate", list, candidate: candidateNumber(drawn) },
          );
        }
      }),
      { numRuns: 2000 },
    );
  });
});
