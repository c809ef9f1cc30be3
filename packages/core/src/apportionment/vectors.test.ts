import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { completed, council, outcomeOf, seatsIn } from "./apportionment.fixtures.ts";
import type { LotKind } from "./lots.ts";

/** A made-up election. `of`: candidates on the list, where those after `votes` have none. */
interface EdgeCase {
  readonly shows: string;
  readonly seats: number;
  readonly lists: readonly { readonly votes: readonly number[]; readonly of?: number }[];
  readonly deceased?: Readonly<Record<number, readonly number[]>>;
  readonly lots?: readonly number[];
  readonly lot?: {
    readonly kind: LotKind;
    readonly options: readonly number[];
    readonly seatsAvailable: number;
  };
  readonly expected?: readonly number[];
  readonly unassigned?: number;
}

/** A municipal council of March 2022 with its official outcome. */
interface Council {
  /** CBS code. */
  readonly municipality: string;
  readonly seats: number;
  readonly residualSeats: number;
  readonly lists: readonly {
    readonly number: number;
    readonly seats: number;
    readonly onPreference: number;
    readonly votes: readonly number[];
  }[];
}

const read = (name: string) => readFileSync(new URL(`vectors/${name}`, import.meta.url), "utf8");
const edgeCases: readonly EdgeCase[] = JSON.parse(read("edge-cases.json"));
const councils: readonly Council[] = JSON.parse(read("councils-2022.json"));

describe("elections at the edges of the law", () => {
  it.each(edgeCases)("$shows", (edge) => {
    const outcome = outcomeOf(
      council(
        edge.seats,
        edge.lists.map((list) => list.votes),
        {
          of: edge.lists.map((list) => list.of ?? list.votes.length),
          deceased: edge.deceased ?? {},
          lots: edge.lots ?? [],
        },
      ),
    );
    if (edge.lot === undefined) {
      expect(seatsIn(outcome)).toEqual(edge.expected);
      expect(outcome.unassigned).toBe(edge.unassigned);
    } else {
      expect(outcome).toMatchObject({ status: "lot-required", lot: edge.lot });
    }
  });
});

/** Councils in which equal preference votes stand across the limit of a list's seats: list and candidates. */
const LOTS_AMONG_CANDIDATES: Readonly<
  Record<string, readonly [list: number, first: number, second: number]>
> = {
  "0677": [3, 3, 25],
  "0779": [3, 2, 4],
  "1959": [2, 3, 7],
};

function inputOf({ seats, lists }: Council, lots: readonly (readonly [number, number])[] = []) {
  const votes = lists.map((list) => list.votes);
  return council(seats, votes, { lots });
}

describe("62 municipal councils of March 2022: the official seats, and as many elected on preference", () => {
  it("are all there", () => {
    expect(councils).toHaveLength(62);
    expect(councils.every(({ lists }) => lists.every((list, index) => list.number === index + 1))).toBe(true);
  });

  it.each(councils)("$municipality, $seats seats", (given) => {
    const open = LOTS_AMONG_CANDIDATES[given.municipality];
    const outcome = outcomeOf(inputOf(given));
    expect(seatsIn(outcome)).toEqual(given.lists.map((list) => list.seats));
    expect(outcome.unassigned).toBe(0);
    expect(outcome.steps.find((step) => step.kind === "residual-seats")?.numbers["residualSeats"]).toBe(
      String(given.residualSeats),
    );
    if (open !== undefined) {
      const [list, ...options] = open;
      expect(outcome).toMatchObject({ lot: { kind: "candidate", list, options, seatsAvailable: 1 } });
    }
    const { elected } = completed(inputOf(given, open === undefined ? [] : [[open[0], open[1]]]));
    const onPreference = given.lists.map(
      (list) => elected.filter((each) => each.list === list.number && each.by === "preference").length,
    );
    expect(onPreference).toEqual(given.lists.map((list) => list.onPreference));
    expect(elected).toHaveLength(given.seats);
  });
});
