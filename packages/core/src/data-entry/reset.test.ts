import { describe, expect, it } from "vitest";
import { after, anna, claim, command, loes, refusal } from "./data-entry.fixtures.ts";
import { EXAMPLE_STATES } from "./example-states.fixtures.ts";
import { EMPTY } from "./states.ts";

const reset = (reason: string) => command(loes, 50, { kind: "reset", reason });
const filled = EXAMPLE_STATES.filter(({ kind }) => kind !== "empty");

describe("a reset", () => {
  it("keeps nothing, wherever the entry was", () => {
    for (const state of filled)
      expect(after(state, reset("verkeerd formulier"))).toStrictEqual({ kind: "empty" });
  });

  it("asks for a reason", () => {
    for (const state of filled)
      expect(refusal(state, reset(" \n"))).toStrictEqual({ kind: "reason-required" });
  });

  it("lets anyone begin again, also who had typed before", () => {
    for (const state of filled) {
      expect(after(state, reset("verkeerd formulier"), claim(anna, 51))).toMatchObject({
        kind: "first-entry",
        contributors: [anna],
      });
    }
  });

  it("has nothing to do where nobody typed", () => {
    expect(refusal(EMPTY, reset("verkeerd formulier"))).toStrictEqual({
      kind: "not-in-this-state",
      state: "empty",
      command: "reset",
    });
  });
});
