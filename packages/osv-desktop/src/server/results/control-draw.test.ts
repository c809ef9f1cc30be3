import { electionId, listNumber } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { drawLists } from "./control-draw.ts";

const ELECTION = electionId("GR2026_Lindewaard");
const LISTS = [1, 2, 3, 4, 5, 6, 7, 9].map(listNumber);

describe("the draw of the control protocol", () => {
  it("is the one that sha256sum gives by hand", () => {
    // for i in 1 2 3 4 5 6 7 9; do printf '%s' "$SEED:GR2026_Lindewaard:$i" | sha256sum; done | sort
    expect(drawLists("00112233445566778899aabbccddeeff", ELECTION, LISTS)).toEqual([3, 1, 2]);
  });

  it("does not depend on the order of the lists, and does on the seed", () => {
    const seed = "00112233445566778899aabbccddeeff";
    expect(drawLists(seed, ELECTION, LISTS.toReversed())).toEqual(drawLists(seed, ELECTION, LISTS));
    const draws = Array.from({ length: 40 }, (_, at) =>
      drawLists(String(at).padStart(32, "0"), ELECTION, LISTS).join(),
    );
    expect(new Set(draws).size).toBeGreaterThan(20);
  });

  it("takes every list when there are three or fewer", () => {
    const drawn = drawLists("f".repeat(32), ELECTION, LISTS.slice(0, 2));
    expect(new Set(drawn)).toEqual(new Set([1, 2]));
  });

  it("draws every list about as often", () => {
    const drawn = Array.from({ length: 800 }, (_, at) =>
      drawLists(at.toString(16).padStart(32, "0"), ELECTION, LISTS),
    ).flat();
    for (const list of LISTS) {
      const times = drawn.filter((number) => number === list).length;
      expect(times).toBeGreaterThan(240);
      expect(times).toBeLessThan(360);
    }
  });
});
