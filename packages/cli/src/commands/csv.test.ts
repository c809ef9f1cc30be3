import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256Hex } from "@stemketen/core/basics";
import { electionId } from "@stemketen/core/election";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import {
  type Change,
  ELECTION,
  inFolder,
  LISTS,
  recordingTerminal,
  writeCandidates,
  writeCounts,
} from "../eml-files.fixtures.ts";
import { csvCommand } from "./csv.ts";

/** Runs `csv` in a folder with a count and candidate lists, and says what came of it. */
async function runCsv(
  words: readonly string[],
  prepare: (folder: string) => void,
): Promise<{
  code: number;
  nl: readonly string[];
  answer: string;
  table: string | null;
  left: readonly string[];
}> {
  return inFolder(async (folder) => {
    prepare(folder);
    const terminal = recordingTerminal(folder);
    const program = new Command("stemketen").exitOverride();
    let code = -1;
    csvCommand.register(program, terminal, (ended) => {
      code = ended;
    });
    const options = ["--counts", "telling.xml", "--candidates", "lijsten.xml", "--out", "tabel.csv"];
    await program.parseAsync(["csv", ...options, ...words], { from: "user" });
    const out = join(folder, "tabel.csv");
    return {
      code,
      nl: terminal.complaints.map((complaint) => complaint.nl),
      answer: terminal.answers.join(""),
      table: existsSync(out) ? readFileSync(out, "utf8") : null,
      left: readdirSync(folder).toSorted(),
    };
  });
}

function files(counts: Change = {}, candidates: Change = {}) {
  return (folder: string): void => {
    writeCounts(join(folder, "telling.xml"), counts);
    writeCandidates(join(folder, "lijsten.xml"), candidates);
  };
}

describe("csv", () => {
  it("writes osv4-3 and says what it wrote", async () => {
    const { code, nl, answer, table, left } = await runCsv([], files());
    expect({ code, nl, left }).toEqual({
      code: 0,
      nl: [],
      left: ["lijsten.xml", "tabel.csv", "telling.xml"],
    });
    expect(answer).toMatch(/^tabel\.csv is gemaakt: \d+ bytes, SHA-256 ([0-9a-f]{4} ){15}[0-9a-f]{4}\n$/u);
    expect(table?.split("\n").slice(5, 9)).toEqual([
      '"Lijstnummer";"Aanduiding";"Volgnummer";"Naam kandidaat";"Totaal";"De Zeehoek";"Bus"',
      '"Gebiednummer";;;;;"1";"12"',
      '"Postcode";;;;;"9999 AA";',
      ';"opgeroepenen";;;"1000";"1000";"1000"',
    ]);
    expect(table?.split("\n").slice(-5)).toEqual([
      '"1";"Zee";;;"6";"2";"4"',
      ';;"1";"van Naam11, A.B.";"3";"1";"2"',
      ';;"3";"van Naam13, A.B.";"3";"1";"2"',
      '"4";"Woud";;;"3";"1";"2"',
      ';;"1";"van Naam41, A.B.";"3";"1";"2"',
    ]);
  });

  it("gives one JSON document with the hash of the file", async () => {
    const { code, answer, table } = await runCsv(["--json"], files());
    const bytes = new TextEncoder().encode(table ?? "");
    expect(code).toBe(0);
    expect(JSON.parse(answer)).toEqual({
      file: expect.stringMatching(/tabel\.csv$/u),
      bytes: bytes.length,
      sha256: sha256Hex(bytes),
      findings: [],
    });
  });

  it("writes the tidy table when asked, and guards it instead of warning", async () => {
    const lists = LISTS.map((list) => ({ ...list, name: `=${list.name}` }));
    const { code, nl, table } = await runCsv(["--tidy"], files({ lists }, { lists }));
    expect({ code, nl }).toEqual({ code: 0, nl: [] });
    expect(table).toContain('De Zeehoek,9999 AA,kandidaat,1,\'=Zee,3,"van Naam13, A.B.",1\r\n');
  });

  it("writes a dangerous cell as it is, warns and ends with 1", async () => {
    const stations = [{ id: "0998::SB1", name: "Stembureau =1+1" }];
    const { code, nl, answer, table } = await runCsv(["--json"], files({ stations }));
    expect(code).toBe(1);
    expect(nl).toEqual([
      'tabel.csv: rij 6, kolom 6: "=1+1" kan in een rekenblad als formule werken. Open de tabel niet zomaar.',
    ]);
    expect(JSON.parse(answer).findings).toEqual([{ row: 6, column: 6, text: "=1+1", danger: "formula" }]);
    expect(table).toContain('"Totaal";"=1+1"\n');
  });

  it("warns of a line break within a cell on one line", async () => {
    const stations = [{ id: "0998::SB1", name: "Stembureau De\nZeehoek" }];
    const { code, nl } = await runCsv([], files({ stations }));
    expect(code).toBe(1);
    expect(nl).toEqual([
      'tabel.csv: rij 6, kolom 6: "De\u{fffd}Zeehoek" heeft een regeleinde. Niet elk programma leest de rij dan goed.',
    ]);
  });
});

describe("csv refuses, with exit code 2 and nothing left behind", () => {
  const other = { ...ELECTION, id: electionId("GR2026_Westerduin") };
  const cases: readonly (readonly [string, (folder: string) => void, string])[] = [
    [
      "candidate lists of another election",
      files({}, { election: other }),
      "telling.xml en lijsten.xml horen niet bij dezelfde verkiezing: GR2026_Oosterzeewoude en GR2026_Westerduin.",
    ],
    [
      "candidate lists of another kieskring",
      files({ contestId: "7" }, { contestId: "8" }),
      "telling.xml en lijsten.xml horen niet bij dezelfde kieskring: 7 en 8.",
    ],
    [
      "a list that was not counted",
      files({ lists: LISTS.slice(0, 1) }),
      "lijsten.xml heeft lijst 4, telling.xml niet.",
    ],
    [
      "a list without candidate names",
      files({}, { lists: LISTS.slice(1) }),
      "telling.xml heeft lijst 1, lijsten.xml niet.",
    ],
    [
      "a candidate who was not counted",
      files({ lists: LISTS.map((list) => ({ ...list, candidates: list.candidates.slice(0, 1) })) }),
      "lijsten.xml heeft kandidaat 3 van lijst 1, telling.xml niet.",
    ],
    [
      "a candidate without a name",
      files({}, { lists: LISTS.map((list) => ({ ...list, candidates: list.candidates.slice(0, 1) })) }),
      "telling.xml heeft kandidaat 3 van lijst 1, lijsten.xml niet.",
    ],
    [
      "a count that is no count",
      (folder) => {
        writeCandidates(join(folder, "telling.xml"));
        writeCandidates(join(folder, "lijsten.xml"));
      },
      "telling.xml: dit is een bestand met kandidatenlijsten (230b). Hier hoort een telling (510b).",
    ],
    [
      "a count of the whole election",
      files({ message: "510d", stations: [] }),
      "telling.xml: dit is een telling (510d). Hier hoort een telling (510b).",
    ],
    [
      "a unit that is no station",
      files({ stations: [{ id: "0998", name: "Oosterzeewoude" }] }),
      "telling.xml, regel 1, teken ",
    ],
    ["a count that is not there", (folder) => writeCandidates(join(folder, "lijsten.xml")), "telling.xml: "],
    [
      "a table that would overwrite a file that is read",
      (folder) => {
        files()(folder);
        symlinkSync(join(folder, "telling.xml"), join(folder, "tabel.csv"));
      },
      "tabel.csv: dit bestand wordt ook gelezen. Kies een andere naam voor de tabel.",
    ],
  ];

  it.each(cases)("%s", async (_, prepare, sentence) => {
    const before: string[] = [];
    const { code, nl, answer, left } = await runCsv([], (folder) => {
      prepare(folder);
      before.push(...readdirSync(folder).toSorted());
    });
    expect({ code, answer, left }).toEqual({ code: 2, answer: "", left: before });
    expect(nl).toHaveLength(1);
    expect(nl[0]?.startsWith(sentence)).toBe(true);
  });

  it("keeps the table that was there", async () => {
    const { code, table } = await runCsv([], (folder) => {
      files({}, { election: other })(folder);
      writeFileSync(join(folder, "tabel.csv"), "oud");
    });
    expect({ code, table }).toEqual({ code: 2, table: "oud" });
  });
});
