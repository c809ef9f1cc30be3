import { describe, expect, it } from "vitest";
import { candidates, capital, lists, seats, votes } from "./dutch.ts";

describe("numbers in Dutch sentences", () => {
  it("one and several", () => {
    expect([lists([2]), lists([2, 3]), lists([2, 3, 4])]).toEqual([
      "lijst 2",
      "de lijsten 2 en 3",
      "de lijsten 2, 3 en 4",
    ]);
    expect([candidates([5]), candidates([5, 8])]).toEqual(["kandidaat 5", "de kandidaten 5 en 8"]);
    expect([seats(0), seats(1), seats(2)]).toEqual(["0 zetels", "1 zetel", "2 zetels"]);
    expect([votes(0n), votes(1n), votes(1), votes(2)]).toEqual([
      "0 stemmen",
      "1 stem",
      "1 stem",
      "2 stemmen",
    ]);
    expect(capital("de lijsten")).toBe("De lijsten");
  });
});
