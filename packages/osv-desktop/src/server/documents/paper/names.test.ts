import { must } from "@stemketen/core/basics";
import { describe, expect, it } from "vitest";
import { listOf, townOf } from "../documents.fixtures.ts";
import { addressOf, byNumber, candidateInModel, listInModel } from "./names.ts";

const CANDIDATE = must(listOf(1, 1).candidates[0], "a list of one");
const STATION = must(townOf().stations[0], "a town has stations");

describe("names on paper", () => {
  it("writes a candidate with everything that is known", () => {
    expect(candidateInModel(CANDIDATE)).toBe("van der Lammers1, A.B. (Anna) (v)");
  });

  it("leaves out what is not known", () => {
    const bare = { ...CANDIDATE, namePrefix: null, firstName: null, gender: null };
    expect(candidateInModel(bare)).toBe("Lammers1, A.B.");
    expect(candidateInModel({ ...bare, initials: "", gender: "unknown" })).toBe("Lammers1");
    expect(candidateInModel({ ...bare, gender: "other" })).toBe("Lammers1, A.B. (x)");
    expect(candidateInModel({ ...bare, gender: "male" })).toBe("Lammers1, A.B. (m)");
  });

  it("calls a list without a name by its first candidate", () => {
    expect(listInModel(listOf(8, 1))).toBe("Lijst 8 Lindewaards Belang");
    expect(listInModel(listOf(8, 1, ""))).toBe("Lijst 8 Blanco (van der Lammers1, A.B.)");
  });

  it("writes an address with what is known of it", () => {
    const station = { ...STATION, postalCode: "6626 AC", address: "Dorpsstraat 1", locality: "Lindewaard" };
    expect(addressOf(station)).toBe("6626 AC Dorpsstraat 1, Lindewaard");
    expect(addressOf({ ...station, address: null })).toBe("6626 AC, Lindewaard");
    expect(addressOf({ ...station, postalCode: null, address: null, locality: null })).toBe("");
  });

  it("sorts by number and not by the digits", () => {
    expect(byNumber([{ number: 10 }, { number: 9 }, { number: 1 }]).map((one) => one.number)).toEqual([
      1, 9, 10,
    ]);
  });
});
