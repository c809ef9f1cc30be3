import { describe, expect, it } from "vitest";
import { type Finding, listNumber } from "../election/index.ts";
import { describeFinding } from "./describe-finding.ts";

const error: Finding = {
  code: "F.402",
  severity: "error",
  fields: [],
  list: listNumber(3),
  candidate: null,
  numbers: { sum: 59, total: 60, carried: 60 },
};
const warning: Finding = {
  code: "W.201",
  severity: "warning",
  fields: [],
  list: null,
  candidate: null,
  numbers: { blank: 0, cast: 1200 },
};

describe("describeFinding", () => {
  it("tells a typist what to look at", () => {
    expect(describeFinding(error, "typist", "nl")).toBe(
      "Lijst 3: controleer de stemmen per kandidaat en het totaal van de lijst.",
    );
    expect(describeFinding(error, "typist", "en")).toBe(
      "List 3: check the votes per candidate and the total of the list.",
    );
  });

  it("tells a coordinator what is wrong and what to do", () => {
    expect(describeFinding(error, "coordinator", "nl")).toBe(
      "Lijst 3: de kandidaten hebben samen 59 stemmen, maar als totaal staat er 60. Verkeerd overgenomen? Geef de invoer terug. Staat het zo op papier? Laat het papier herstellen, of accepteer de fout met een reden.",
    );
    expect(describeFinding(warning, "coordinator", "en")).toBe(
      "Of the 1,200 votes 0 are blank. That is 3 % or more. Copied wrongly? Return the entry. Does the paper say so? Write down why.",
    );
  });

  it("tells a reader what is wrong", () => {
    expect(describeFinding(error, "reader", "en")).toBe(
      "List 3: the candidates have 59 votes together, but the total says 60.",
    );
    expect(describeFinding(warning, "reader", "nl")).toBe(
      "Van de 1.200 stemmen zijn er 0 blanco. Dat is 3 % of meer.",
    );
  });

  it("refuses a code it does not know, and a text without its numbers", () => {
    expect(() => describeFinding({ ...error, code: "F.999" }, "typist", "nl")).toThrow(
      "there is a rule F.999",
    );
    expect(() => describeFinding({ ...warning, numbers: { cast: 5 } }, "reader", "nl")).toThrow(
      'finding W.201 has the number "blank"',
    );
    expect(() => describeFinding({ ...error, list: null }, "reader", "nl")).toThrow(
      'finding F.402 has the number "list"',
    );
  });
});
