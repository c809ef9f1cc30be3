import type { Role } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { peopleByShift } from "./people-by-shift.ts";

const person = (fullName: string, shift: string, role: Role = "typist") => ({ fullName, shift, role });
const listed = (...people: ReturnType<typeof person>[]) =>
  peopleByShift(people).map((shift) => [shift.name, ...shift.people.map(({ fullName }) => fullName)]);

describe("the people by shift", () => {
  it("stand by name, in shifts that are counted as people count, and those without a shift last", () => {
    expect(
      listed(
        person("N. Postma", ""),
        person("E. Aydın", "avond 10"),
        person("R. Kamphuis", "avond 2", "coordinator"),
        person("B. Smeets", "avond 10"),
        person("A. Lammers", "avond 2"),
      ),
    ).toEqual([
      ["avond 2", "A. Lammers", "R. Kamphuis"],
      ["avond 10", "B. Smeets", "E. Aydın"],
      ["", "N. Postma"],
    ]);
  });

  it("are together however the shift was typed", () => {
    expect(listed(person("B. Smeets", "avond  1"), person("A. Lammers", "Avond 1"))).toEqual([
      ["Avond 1", "A. Lammers", "B. Smeets"],
    ]);
  });

  it("are whoever has a shift, and of the others those who count", () => {
    expect(
      listed(
        person("A", "nacht", "administrator"),
        person("B", "nacht", "observer"),
        person("C", "", "coordinator"),
        person("D", "", "administrator"),
        person("E", "", "auditor"),
        person("F", "", "observer"),
      ),
    ).toEqual([
      ["nacht", "A", "B"],
      ["", "C"],
    ]);
    expect(listed()).toEqual([]);
  });
});
