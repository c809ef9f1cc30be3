import { describe, expect, it } from "vitest";
import { countedElection, LISTS } from "./csv.fixtures.ts";
import { writeOsv43 } from "./osv43.ts";

function lines(counted: Parameters<typeof writeOsv43>[0]): readonly string[] {
  return [...writeOsv43(counted)].join("").split("\n");
}

const HEADER = [
  '\u{feff}"Verkiezing";;"Gemeenteraad Dorp 2022"',
  '"Datum";;"2022-03-16"',
  '"Gebied";;"Gemeente Dorp"',
  '"Nummer";;"0998"',
  "",
  '"Lijstnummer";"Aanduiding";"Volgnummer";"Naam kandidaat";"Totaal";"De Zeehoek";"Bus"',
  '"Gebiednummer";;;;;"1";"12"',
  '"Postcode";;;;;"9999 AA";',
];
const LIST_ROWS = [
  '"2";"Zee; en wind";;;"300";"100";"200"',
  ';;"1";"van der Bull- de Heus, A.B.";"301";"101";"201"',
  ';;"3";"Duin ""Duintje"", A.B.";"302";"102";"202"',
  '"5";;;;"303";"103";"203"',
  ';;"1";"Kwast, A.B.";"304";"104";"204"',
];

describe("osv4-3", () => {
  it("2022: has every row of the form, a byte order mark and no newline at the end", () => {
    expect(lines(countedElection("2022"))).toEqual([
      ...HEADER,
      ';"opgeroepenen";;;"305";"105";"205"',
      ';"geldige stempas";;;"306";"106";"206"',
      ';"geldig volmachtbewijs";;;"307";"107";"207"',
      ';"geldige kiezerspas";;;"308";"108";"208"',
      ';"toegelaten kiezers";;;"309";"109";"209"',
      ';"geldige stembiljetten";;;"310";"110";"210"',
      ';"blanco stembiljetten";;;"311";"111";"211"',
      ';"ongeldige stembiljetten";;;"312";"112";"212"',
      ';"aangetroffen stembiljetten";;;"933";"333";"633"',
      ';"meer stembiljetten dan toegelaten kiezers";;;"313";"113";"213"',
      ';"minder stembiljetten dan toegelaten kiezers";;;"314";"114";"214"',
      ';"kiezers met stembiljet hebben niet gestemd";;;"315";"115";"215"',
      ';"er zijn te weinig stembiljetten uitgereikt";;;"316";"116";"216"',
      ';"er zijn te veel stembiljetten uitgereikt";;;"317";"117";"217"',
      ';"geen verklaring";;;"318";"118";"218"',
      ';"andere verklaring";;;"319";"119";"219"',
      ...LIST_ROWS,
    ]);
  });

  it("2026: leaves out kiezerspassen and the five explanations", () => {
    expect(lines(countedElection("2026"))).toEqual([
      ...HEADER,
      ';"opgeroepenen";;;"305";"105";"205"',
      ';"geldige stempas";;;"306";"106";"206"',
      ';"geldig volmachtbewijs";;;"307";"107";"207"',
      ';"toegelaten kiezers";;;"309";"109";"209"',
      ';"geldige stembiljetten";;;"310";"110";"210"',
      ';"blanco stembiljetten";;;"311";"111";"211"',
      ';"ongeldige stembiljetten";;;"312";"112";"212"',
      ';"aangetroffen stembiljetten";;;"933";"333";"633"',
      ';"meer stembiljetten dan toegelaten kiezers";;;"313";"113";"213"',
      ';"minder stembiljetten dan toegelaten kiezers";;;"314";"114";"214"',
      ...LIST_ROWS,
    ]);
  });

  it("says 0 where only some stations have a row", () => {
    const mixed = lines(countedElection("2026", "2022"));
    expect(mixed).toContain(';"geldige kiezerspas";;;"0";"0";"208"');
    expect(mixed).toContain(';"andere verklaring";;;"0";"0";"219"');
  });

  it("has no station columns when there are no stations", () => {
    const none = lines(countedElection("2026", "2026", { stations: [] }));
    expect(none[5]).toBe('"Lijstnummer";"Aanduiding";"Volgnummer";"Naam kandidaat";"Totaal"');
    expect(none[6]).toBe('"Gebiednummer";;;;');
    expect(none.at(-1)).toBe(';;"1";"Kwast, A.B.";"304"');
  });

  it.each([
    ["Bonaire", "Openbaar lichaam Bonaire"],
    ["Saba", "Openbaar lichaam Saba"],
    ["Sint Eustatius", "Openbaar lichaam Sint Eustatius"],
    ["Bergen (L.)", "Gemeente Bergen (L.)"],
  ])("calls %s by its kind", (name, area) => {
    const counted = countedElection("2026", "2026", { area: { id: "9001", name } });
    expect(lines(counted)[2]).toBe(`"Gebied";;"${area}"`);
  });

  it("refuses lists or candidates that were not counted", () => {
    const [list] = LISTS;
    if (list === undefined) throw new Error("the fixture has lists");
    const strange = { ...list, number: 9 } as typeof list;
    expect(() => lines(countedElection("2026", "2026", { lists: [strange] }))).toThrow("list 9 has been");
    const candidates = list.candidates.map((of) => ({ ...of, number: 2 }) as typeof of);
    const other = countedElection("2026", "2026", { lists: [{ ...list, candidates }] });
    expect(() => lines(other)).toThrow("candidate 2 of list 2 has been");
  });
});
