import { describe, expect, it } from "vitest";
import { parseTypistList } from "./typist-list.ts";

describe("a list of typists", () => {
  it.each([
    ["semicolons", "gebruikersnaam;naam;ploeg\r\naydin;E. Aydın;avond\r\nsmeets;B. Smeets;nacht\r\n"],
    ["commas", "aydin,E. Aydın,avond\nsmeets,B. Smeets,nacht"],
    ["tabs and a byte order mark", "\uFEFFaydin\tE. Aydın\tavond\n\nsmeets\tB. Smeets\tnacht\n"],
    ["quotes", 'aydin;"E. Aydın";avond\nsmeets;"B. Smeets" ;"nacht"'],
  ])("is read with %s", (_, text) => {
    expect(parseTypistList(text)).toEqual({
      ok: true,
      value: [
        { userName: "aydin", fullName: "E. Aydın", shift: "avond" },
        { userName: "smeets", fullName: "B. Smeets", shift: "nacht" },
      ],
    });
  });

  it("may leave the shift out, and may have separators and quotes inside quotes", () => {
    expect(parseTypistList('dam;"Dam; J. ""van"""')).toEqual({
      ok: true,
      value: [{ userName: "dam", fullName: 'Dam; J. "van"', shift: "" }],
    });
  });

  it("names every wrong line by its number in the file", () => {
    const text = [
      "gebruikersnaam;naam;ploeg",
      "aydin;E. Aydın",
      "met spatie;B. Smeets",
      "",
      "dam;",
      "alleen",
      "AYDIN;Een ander",
      "lammers",
      "postma;N. Postma;avond;en nog iets",
      `kamphuis;${"a".repeat(201)}`,
    ].join("\n");
    expect(parseTypistList(text)).toEqual({
      ok: false,
      error: [
        { kind: "bad-user-name", line: 3 },
        { kind: "name-missing", line: 5 },
        { kind: "too-few-columns", line: 6 },
        { kind: "user-name-taken", line: 7, other: 2 },
        { kind: "too-few-columns", line: 8 },
        { kind: "too-many-columns", line: 9 },
        { kind: "too-long", line: 10 },
      ],
    });
  });

  it.each([
    'smeets;B. Smeets\nlammers;"A. Lammers\ndam;J. van Dam',
    'smeets;B. Smeets\nlammers;"A." Lammers',
  ])("names the line on which quotes do not fit: %j", (text) => {
    expect(parseTypistList(text)).toEqual({ ok: false, error: [{ kind: "bad-quotes", line: 2 }] });
  });

  it("must name somebody, and not more people than there can be", () => {
    expect(parseTypistList("gebruikersnaam;naam\n")).toEqual({
      ok: false,
      error: [{ kind: "no-typists", line: 1 }],
    });
    const crowd = Array.from({ length: 1_100 }, (_, at) => `invoerder${at};Naam ${at}`).join("\n");
    expect(parseTypistList(crowd)).toMatchObject({ ok: false, error: [{ kind: "too-many-lines" }] });
  });
});
