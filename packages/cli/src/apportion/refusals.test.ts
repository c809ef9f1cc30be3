import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { candidates, equal, folder, run, runOn, small } from "./apportion.fixtures.ts";

describe("apportion refuses with one line that names the file and the place, and answers nothing", () => {
  const list = { number: 1, candidateVotes: [10, 20] };
  it.each<[unknown, string]>([
    ['{"seats": 3,\n "lists": [}', "regel 2, teken 12: dit kan hier in JSON niet staan."],
    ['{"seats": 3', "regel 1, teken 12: hier houdt de JSON te vroeg op."],
    ["", "regel 1, teken 1: hier houdt de JSON te vroeg op."],
    [7, 'hier hoort een object met "seats" en "lists", niet 7.'],
    [null, 'hier hoort een object met "seats" en "lists", niet null.'],
    [[small, 7], 'document 2, hier hoort een object met "seats" en "lists", niet 7.'],
    [[[small]], 'document 1, hier hoort een object met "seats" en "lists", niet […].'],
    [{ lists: [list] }, "seats: dit ontbreekt. Hier hoort een heel getal van 1 tot en met 999."],
    [{ seats: 0, lists: [list] }, "seats: hier hoort een heel getal van 1 tot en met 999, niet 0."],
    [{ seats: 1000, lists: [list] }, "seats: hier hoort een heel getal van 1 tot en met 999, niet 1000."],
    [{ seats: 2.5, lists: [list] }, "seats: hier hoort een heel getal van 1 tot en met 999, niet 2.5."],
    [{ seats: "9", lists: [list] }, 'seats: hier hoort een heel getal van 1 tot en met 999, niet "9".'],
    [{ seats: 9 }, "lists: dit ontbreekt. Hier hoort een rij van hoogstens 99 lijsten."],
    [{ seats: 9, lists: {} }, "lists: hier hoort een rij van hoogstens 99 lijsten, niet {…}."],
    [
      { seats: 9, lists: Array.from({ length: 100 }, (_, index) => ({ ...list, number: index + 1 })) },
      "lists: hier hoort een rij van hoogstens 99 lijsten, niet […].",
    ],
    [
      { seats: 9, lists: [list, 5] },
      'lists[1]: hier hoort een object met "number" en "candidateVotes", niet 5.',
    ],
    [
      { seats: 9, lists: [{ ...list, number: 0 }] },
      "lists[0].number: hier hoort een nummer van 1 of hoger, niet 0.",
    ],
    [{ seats: 9, lists: [list, list] }, "lists[1].number: lijst 1 staat er twee keer."],
    [
      { seats: 9, lists: [{ number: 1 }] },
      "lists[0].candidateVotes: dit ontbreekt. Hier hoort een rij van hoogstens 999 aantallen stemmen.",
    ],
    [
      { seats: 9, lists: [{ number: 1, candidateVotes: Array.from({ length: 1000 }, () => 0) }] },
      "lists[0].candidateVotes: hier hoort een rij van hoogstens 999 aantallen stemmen, niet […].",
    ],
    [
      { seats: 9, lists: [{ number: 1, candidateVotes: [5, -1] }] },
      "lists[0].candidateVotes[1]: hier hoort een heel getal van 0 tot en met 999999999, niet -1.",
    ],
    [
      { seats: 9, lists: [list, { number: 2, candidateVotes: [1_000_000_000] }] },
      "lists[1].candidateVotes[0]: hier hoort een heel getal van 0 tot en met 999999999, niet 1000000000.",
    ],
    [
      { seats: 9, lists: [{ ...list, candidateNumbers: [1] }] },
      "lists[0].candidateNumbers: hier staan 1 nummers, en in candidateVotes 2 aantallen stemmen. Dat moet evenveel zijn.",
    ],
    [
      { seats: 9, lists: [{ ...list, candidateNumbers: [4, 4] }] },
      "lists[0].candidateNumbers: kandidaat 4 staat twee keer op lijst 1.",
    ],
    [
      { seats: 9, lists: [list], deceased: [{ list: 1, candidates: [3] }] },
      "deceased: kandidaat 3 staat niet op lijst 1.",
    ],
    [
      {
        seats: 9,
        lists: [list],
        deceased: [
          { list: 1, candidates: [1] },
          { list: 2, candidates: [1] },
        ],
      },
      'deceased[1].list: lijst 2 staat niet in "lists".',
    ],
    [
      { seats: 9, lists: [list], deceased: [{ list: 1 }] },
      "deceased[0].candidates: dit ontbreekt. Hier hoort een rij nummers van kandidaten.",
    ],
    [
      { seats: 9, lists: [list], lots: ["a"] },
      'lots[0]: hier hoort het nummer van een lijst, of een object met "list" en "candidate", niet "a".',
    ],
    [
      { seats: 9, lists: [list], lots: [1] },
      "lots[0]: het lot op lijst 1 is er een te veel: er is hier geen loting nodig.",
    ],
    [
      { ...equal, lots: [4, 4] },
      "lots[1]: het lot op lijst 4 past niet. Er moet worden geloot tussen lijsten: 2, 3, 5, 6.",
    ],
    [
      { ...candidates, lots: [{ list: 1, candidate: 2 }] },
      "lots[0]: het lot op kandidaat 2 van lijst 1 past niet. Er moet worden geloot tussen kandidaten van lijst 1: 1, 3, 4.",
    ],
    [
      { seats: 9, lists: [list], rules: { remainderThreshold: 0.75 } },
      "rules.remainderThreshold: hier hoort een heel getal van 0 tot en met 100, niet 0.75.",
    ],
    [
      { seats: 9, lists: [list], rules: { residual: "dhondt" } },
      'rules.residual: hier hoort "largest-averages" of "largest-remainders", niet "dhondt".',
    ],
    [{ seats: 9, lists: [list], Lots: [] }, 'de naam "Lots" hoort hier niet.'],
    [
      { seats: 9, lists: [{ ...list, name: "\u001b[31mPartij" }] },
      'lists[0]: de naam "name" hoort hier niet.',
    ],
  ])("%j", async (content, complaint) => {
    const { code, out, complaints } = await runOn(content, "--json");
    expect([code, out, complaints]).toEqual([2, "", [`stemmen.json: ${complaint}`]]);
  });

  it("text that is not UTF-8, a file that is not there, a folder", async () => {
    writeFileSync(join(folder, "latin.json"), Buffer.from([0x22, 0xe9, 0x22]));
    mkdirSync(join(folder, "map.json"), { recursive: true });
    expect((await run(["latin.json"])).complaints).toEqual(["latin.json: dit is geen tekst in UTF-8."]);
    expect((await run(["weg.json"])).complaints).toEqual(["weg.json: dit bestand bestaat niet."]);
    expect((await run(["map.json"])).complaints).toEqual(["map.json: dit is een map, geen bestand."]);
  });

  it("more than 64 MB, and more than 10,000 elections", async () => {
    writeFileSync(join(folder, "groot.json"), Buffer.alloc(64 * 1024 * 1024 + 1, " "));
    expect(await run(["groot.json"])).toEqual({
      code: 2,
      out: "",
      complaints: ["groot.json: dit is groter dan 64 MB."],
    });
    const { code, complaints } = await runOn(Array.from({ length: 10_001 }, () => 0));
    expect([code, complaints]).toEqual([
      2,
      ["stemmen.json: dit zijn meer dan 10000 verkiezingen. Verdeel ze over meer bestanden."],
    ]);
  });

  it("in English on demand", async () => {
    writeFileSync(join(folder, "stemmen.json"), JSON.stringify([small, { seats: 0, lists: [] }]));
    expect((await run(["stemmen.json"], "en")).complaints).toEqual([
      "stemmen.json: document 2, seats: here belongs a whole number from 1 to 999, not 0.",
    ]);
  });
});
