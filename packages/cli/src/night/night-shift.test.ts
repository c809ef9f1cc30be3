import { describe, expect, it } from "vitest";
import { type AtWork, workShift } from "./night-shift.ts";

/** Somebody who does these things, each so many seconds after the one before. */
function* person(name: string, pauses: readonly number[], done: string[]): AtWork {
  for (const [index, pause] of pauses.entries()) {
    done.push(`${name}${index}`);
    yield pause;
  }
  done.push(`${name} stops`);
}

function work(people: (done: string[]) => readonly AtWork[]): { done: string[]; clock: number[] } {
  const done: string[] = [];
  const clock: number[] = [];
  const shift = workShift(people(done), (seconds) => {
    clock.push(seconds);
  });
  for (const _ of shift);
  return { done, clock };
}

describe("people at work side by side", () => {
  it("whoever is due first does the next thing", () => {
    const { done, clock } = work((of) => [person("a", [10, 1], of), person("b", [4, 4], of)]);
    expect(done).toEqual(["a0", "b0", "b1", "b stops", "a1", "a stops"]);
    expect(clock).toEqual([0, 0, 4, 8, 10, 11]);
  });

  it("where two are due together, the earlier named", () => {
    const { done } = work((of) => [
      person("a", [5, 5], of),
      person("b", [5, 5], of),
      person("c", [3, 2], of),
    ]);
    expect(done).toEqual(["a0", "b0", "c0", "c1", "a1", "b1", "c stops", "a stops", "b stops"]);
  });

  it("nobody at work: it is over at once", () => {
    expect(work(() => [])).toEqual({ done: [], clock: [] });
  });

  it("somebody who waits for ever is found out after a week, and not before", () => {
    function* waiting(rounds: number): AtWork {
      for (let round = 0; round < rounds; round++) yield 3600;
    }
    expect(() => work(() => [waiting(7 * 24)])).not.toThrow();
    expect(() => work(() => [waiting(7 * 24 + 1)])).toThrow(/does not end/u);
  });
});
