import { describe, expect, it } from "vitest";
import { findingKey } from "./finding.ts";
import { listNumber } from "./identifiers.ts";

describe("findingKey", () => {
  it("tells the same rule on two lists apart", () => {
    expect(findingKey({ code: "F.201", list: null })).toBe("F.201");
    expect(findingKey({ code: "F.402", list: listNumber(3) })).toBe("F.402/3");
  });
});
