import { describe, expect, it } from "vitest";
import { countedElection } from "./csv.fixtures.ts";
import { writeTidyTable } from "./tidy-table.ts";

function rows(counted: Parameters<typeof writeTidyTable>[0]): readonly string[] {
  return [...writeTidyTable(counted)].join("").split("\r\n");
}

/** The rows of the lists of a station whose first number is `from`. */
function votes(station: string, from: number): readonly string[] {
  return [
    `${station},lijst,2,"Zee; en wind",,,${from}`,
    `${station},kandidaat,2,"Zee; en wind",1,"van der Bull- de Heus, A.B.",${from + 1}`,
    `${station},kandidaat,2,"Zee; en wind",3,"Duin ""Duintje"", A.B.",${from + 2}`,
    `${station},lijst,5,,,,${from + 3}`,
    `${station},kandidaat,5,,1,"Kwast, A.B.",${from + 4}`,
  ];
}

describe("tidy table", () => {
  it("has one row for each number of each station, in order, and ends every row", () => {
    const first = "GR2022_Dorp,0998,Dorp,1,De Zeehoek,9999 AA";
    const second = "GR2022_Dorp,0998,Dorp,12,Bus,";
    expect(rows(countedElection("2022", "2026"))).toEqual([
      "verkiezing,gebiednummer,gebied,stembureaunummer,stembureau,postcode,soort,lijstnummer,aanduiding," +
        "kandidaatnummer,kandidaat,aantal",
      `${first},kiesgerechtigden,,,,,105`,
      `${first},geldige stempassen,,,,,106`,
      `${first},geldige volmachtbewijzen,,,,,107`,
      `${first},geldige kiezerspassen,,,,,108`,
      `${first},toegelaten kiezers,,,,,109`,
      `${first},stemmen op kandidaten,,,,,110`,
      `${first},blanco stemmen,,,,,111`,
      `${first},ongeldige stemmen,,,,,112`,
      `${first},aangetroffen stembiljetten,,,,,333`,
      `${first},meer getelde stembiljetten,,,,,113`,
      `${first},minder getelde stembiljetten,,,,,114`,
      `${first},meegenomen stembiljetten,,,,,115`,
      `${first},te weinig uitgereikte stembiljetten,,,,,116`,
      `${first},te veel uitgereikte stembiljetten,,,,,117`,
      `${first},geen verklaring,,,,,118`,
      `${first},andere verklaring,,,,,119`,
      ...votes(first, 100),
      `${second},kiesgerechtigden,,,,,205`,
      `${second},geldige stempassen,,,,,206`,
      `${second},geldige volmachtbewijzen,,,,,207`,
      `${second},toegelaten kiezers,,,,,209`,
      `${second},stemmen op kandidaten,,,,,210`,
      `${second},blanco stemmen,,,,,211`,
      `${second},ongeldige stemmen,,,,,212`,
      `${second},aangetroffen stembiljetten,,,,,633`,
      `${second},meer getelde stembiljetten,,,,,213`,
      `${second},minder getelde stembiljetten,,,,,214`,
      ...votes(second, 200),
      "",
    ]);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+31", "'+31"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\rx", '"\'\rx"'],
    ["a\nb", '"a\nb"'],
    ["a,b", '"a,b"'],
    ["a;b", '"a;b"'],
    ['a"b', '"a""b"'],
    ["'t Centrum", "'t Centrum"],
  ])("writes the station %j as %j", (name, cell) => {
    const [station] = countedElection("2026").stations;
    if (station === undefined) throw new Error("the fixture has stations");
    const counted = countedElection("2026", "2026", { stations: [{ ...station, name }] });
    expect([...writeTidyTable(counted)].join("")).toContain(`0998,Dorp,1,${cell},9999 AA,kiesgerechtigden`);
  });

  it("gives a piece for each station, so that it need not be held whole", () => {
    expect([...writeTidyTable(countedElection("2026"))]).toHaveLength(3);
  });
});
