import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { makeTurns } from "./index.ts";

describe("turns", () => {
  it("are taken in the order of asking, one at a time, also after one that failed", async () => {
    const { inTurn, idle } = makeTurns();
    const happened: string[] = [];
    const work = (name: string, milliseconds: number) => async () => {
      happened.push(`${name} begins`);
      await sleep(milliseconds);
      happened.push(`${name} ends`);
      if (name === "b") throw new Error("b failed");
      return name;
    };
    const outcomes = Promise.allSettled([inTurn(work("a", 20)), inTurn(work("b", 5)), inTurn(work("c", 0))]);
    await idle();
    expect(happened).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
    expect((await outcomes).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });
});
