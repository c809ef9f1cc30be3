import { describe, expect, it } from "vitest";
import { toggleStatus } from "./toggle-status.ts";

describe("pressing a counter", () => {
  it("adds its state, in the order of the states", () => {
    expect(toggleStatus(["done"], "in-progress")).toEqual(["in-progress", "done"]);
  });

  it("takes its state away when it was pressed", () => {
    expect(toggleStatus(["in-progress", "done"], "done")).toEqual(["in-progress"]);
  });
});
