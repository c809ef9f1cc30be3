import { describe, expect, it } from "vitest";
import { assert, impossible, must } from "./assert.ts";
import { err, ok } from "./result.ts";

describe("assert and must", () => {
  it("stop at what must not be", () => {
    expect(() => assert(false, "votes add up")).toThrow("Invariant broken: votes add up");
    expect(() => assert(true, "votes add up")).not.toThrow();
    expect(() => must(undefined, "a list is there")).toThrow("Invariant broken: a list is there");
    expect(() => must(null, "a list is there")).toThrow("Invariant broken: a list is there");
  });

  it("let through what is there, however empty it looks", () => {
    for (const value of [0, "", false, Number.NaN]) expect(must(value, "it is there")).toBe(value);
  });

  it("name a variant that nobody handles", () => {
    // @ts-expect-error A variant from outside that the types do not know.
    expect(() => impossible({ kind: "new" })).toThrow('unhandled variant {"kind":"new"}');
  });
});

describe("Result", () => {
  it("is plain data", () => {
    expect(JSON.parse(JSON.stringify(ok(3)))).toEqual({ ok: true, value: 3 });
    expect(JSON.parse(JSON.stringify(err({ kind: "missing" })))).toEqual({
      ok: false,
      error: { kind: "missing" },
    });
  });
});
