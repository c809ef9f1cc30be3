import { describe, expect, it } from "vitest";
import {
  type Candidate,
  type CandidateList,
  fullName,
  listTitle,
  nameInTable,
  numbersOf,
} from "./candidate-list.ts";
import { candidateNumber, listNumber } from "./identifiers.ts";

const plain: Candidate = {
  number: candidateNumber(1),
  shortCode: null,
  initials: "C.G.H.M.",
  firstName: null,
  namePrefix: null,
  lastName: "Voorbeeld",
  gender: null,
  locality: "Juinen",
  country: null,
};
const withAll: Candidate = { ...plain, number: candidateNumber(3), firstName: "Cees", namePrefix: "van der" };

const list: CandidateList = {
  number: listNumber(2),
  name: "Partij voor Voorbeelden",
  type: "op zichzelf staande lijst",
  publicationLanguage: "nl",
  publishGender: true,
  belongsToSet: null,
  belongsToCombination: null,
  candidates: [plain, withAll],
};

describe("names of candidates", () => {
  it("in the table: last name first", () => {
    expect(nameInTable(plain)).toBe("Voorbeeld, C.G.H.M.");
    expect(nameInTable(withAll)).toBe("van der Voorbeeld, C.G.H.M.");
  });

  it("in a report: as they are called", () => {
    expect(fullName(plain)).toBe("C.G.H.M. Voorbeeld");
    expect(fullName({ ...plain, firstName: "Cees" })).toBe("C.G.H.M. (Cees) Voorbeeld");
    expect(fullName({ ...plain, namePrefix: "van der" })).toBe("C.G.H.M. van der Voorbeeld");
    expect(fullName(withAll)).toBe("C.G.H.M. (Cees) van der Voorbeeld");
  });

  it("an empty prefix or first name is none", () => {
    const empty = { ...plain, firstName: "", namePrefix: "" };
    expect(nameInTable(empty)).toBe("Voorbeeld, C.G.H.M.");
    expect(fullName(empty)).toBe("C.G.H.M. Voorbeeld");
  });
});

describe("lists", () => {
  it("are called by their registered name", () => {
    expect(listTitle(list)).toBe("Partij voor Voorbeelden");
  });

  it("H 3: without one, by their first candidate", () => {
    expect(listTitle({ ...list, name: "" })).toBe("Blanco (Voorbeeld, C.G.H.M.)");
    expect(listTitle({ name: "", candidates: [] })).toBe("Blanco");
    expect(listTitle({ name: "" })).toBe("Blanco");
  });

  it("have numbers with gaps, in the order of the list", () => {
    expect(numbersOf(list)).toEqual({ number: 2, candidates: [1, 3] });
  });
});
