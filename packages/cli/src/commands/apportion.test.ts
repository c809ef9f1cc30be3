import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { candidates, equal, folder, run, runOn, small } from "../apportion/apportion.fixtures.ts";

/** Every step but those of P 6, with its percentage. */
async function percentagesUnder(rules: object): Promise<readonly unknown[]> {
  const { steps } = JSON.parse((await runOn({ ...equal, lots: [], rules }, "--json")).out);
  return steps
    .filter((step: { article: string }) => step.article !== "P 6")
    .map((step: { kind: string; numbers: { percentage?: string } }) => [step.kind, step.numbers.percentage]);
}

describe("apportion --json", () => {
  it("one election: lists in order of number, gaps kept, elected in order", async () => {
    const { code, out, complaints } = await runOn(small, "--json");
    expect([code, complaints]).toEqual([0, []]);
    expect(out.endsWith("}\n")).toBe(true);
    const { steps, ...answer } = JSON.parse(out);
    expect(answer).toEqual({
      status: "complete",
      seats: [
        { list: 3, seats: 2, fullSeats: 2, residualSeats: 0 },
        { list: 8, seats: 1, fullSeats: 1, residualSeats: 0 },
      ],
      unassigned: 0,
      elected: [
        { list: 3, candidate: 9, by: "preference", votes: 110 },
        { list: 3, candidate: 5, by: "preference", votes: 70 },
        { list: 8, candidate: 1, by: "preference", votes: 60 },
      ],
      ranking: [
        { list: 3, candidates: [9, 5, 2] },
        { list: 8, candidates: [1, 2] },
      ],
    });
    expect(steps[0]).toEqual({
      article: "P 5",
      kind: "quota",
      list: null,
      candidate: null,
      seat: null,
      numbers: { votes: "300", seats: "3", quota: "100" },
      sentence:
        "De kiesdeler is het aantal stemmen op kandidaten gedeeld door het aantal zetels: 300 gedeeld door 3 is 100.",
    });
  });

  it("a lot among lists: no seats yet, no list", async () => {
    const { code, out } = await runOn({ ...equal, lots: [4] }, "--json");
    const { steps, ...answer } = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer).toEqual({
      status: "lot-required",
      lot: { kind: "largest-remainder", options: [2, 3, 5, 6], seatsAvailable: 3, equalValue: "60" },
    });
    expect(steps.at(-1)).toMatchObject({ kind: "largest-remainder", list: 4 });
  });

  it("a lot among candidates: the list, and the seats are known", async () => {
    const { code, out } = await runOn(candidates, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      status: "lot-required",
      lot: { kind: "candidate", list: 1, options: [1, 3, 4], seatsAvailable: 2, equalValue: "60" },
      seats: [
        { list: 1, seats: 2 },
        { list: 2, seats: 1 },
      ],
      unassigned: 0,
    });
  });

  it("lots are used in order: lists as numbers, candidates as objects", async () => {
    const lists = JSON.parse((await runOn({ ...equal, lots: [4, 2, 5, 6] }, "--json")).out);
    expect(lists.seats.map((each: { seats: number }) => each.seats)).toEqual([6, 2, 1, 2, 2, 2]);
    const lots = [
      { list: 1, candidate: 4 },
      { list: 1, candidate: 1 },
    ];
    const people = JSON.parse((await runOn({ ...candidates, lots }, "--json")).out);
    expect(people.elected.slice(0, 2)).toMatchObject([{ candidate: 4 }, { candidate: 1 }]);
  });

  it("deceased candidates, also in two parts, are not elected", async () => {
    const deceased = [
      { list: 3, candidates: [9] },
      { list: 3, candidates: [2] },
    ];
    const answer = JSON.parse((await runOn({ ...small, deceased }, "--json")).out);
    // List 3 has one candidate left: its second seat goes to list 8.
    expect(answer.elected).toMatchObject([
      { list: 3, candidate: 5 },
      { list: 8, candidate: 1 },
      { list: 8, candidate: 2 },
    ]);
  });

  it("an array is answered with an array, an empty one too", async () => {
    const { out } = await runOn([small, { ...equal, lots: [2] }, small], "--json");
    const answers = JSON.parse(out);
    expect(answers.map((each: { status: string }) => each.status)).toEqual([
      "complete",
      "lot-required",
      "complete",
    ]);
    expect((await runOn([], "--json")).out).toBe("[]\n");
    expect(JSON.parse((await runOn([small], "--json")).out)).toHaveLength(1);
  });

  it("rules given take the place of those by number of seats, one by one", async () => {
    expect((await percentagesUnder({})).slice(0, 3)).toEqual([
      ["quota", undefined],
      ["residual-seats", undefined],
      ["remainder-threshold", "75"],
    ]);
    expect(await percentagesUnder({ remainderThreshold: 60 })).toContainEqual(["remainder-threshold", "60"]);
    expect(await percentagesUnder({ electoralThreshold: 100 })).toContainEqual([
      "electoral-threshold",
      "100",
    ]);
    expect(await percentagesUnder({ residual: "largest-averages" })).not.toContainEqual([
      "remainder-threshold",
      "75",
    ]);
    const preference = JSON.parse(
      (await runOn({ ...small, rules: { preferencePercent: 100 } }, "--json")).out,
    );
    expect(preference.elected.map((each: { by: string }) => each.by)).toEqual([
      "preference",
      "order",
      "order",
    ]);
  });
});

describe("apportion for people", () => {
  it("seats, elected, succession and every step", async () => {
    const { code, out, complaints } = await runOn(small);
    expect([code, complaints]).toEqual([0, []]);
    expect(out).toBe(`Zetels per lijst
Lijst  Zetels  Volle zetels  Restzetels
    3       2             2           0
    8       1             1           0
Zetels die leeg blijven: 0

Gekozen, in volgorde
Lijst  Kandidaat  Stemmen  Gekozen door
    3          9      110  voorkeurstemmen
    3          5       70  voorkeurstemmen
    8          1       60  voorkeurstemmen

Volgorde van opvolging
Lijst 3: 9, 5, 2
Lijst 8: 1, 2

De berekening, met het artikel van de Kieswet
P 5    De kiesdeler is het aantal stemmen op kandidaten gedeeld door het aantal zetels: 300 gedeeld door 3 is 100.
P 6    Lijst 3 haalt met 200 stemmen 2 keer de kiesdeler (100) en krijgt 2 volle zetels.
P 6    Lijst 8 haalt met 100 stemmen 1 keer de kiesdeler (100) en krijgt 1 volle zetel.
P 8    Van de 3 zetels zijn er 3 gegeven als volle zetel; er zijn geen restzetels.
P 15   Met voorkeurstemmen is gekozen wie meer stemmen heeft dan 50 % van de kiesdeler (100), dus meer dan 50.
P 15   Zetel 1 van lijst 3 gaat naar kandidaat 9: 110 stemmen, meer dan 50.
P 15   Zetel 2 van lijst 3 gaat naar kandidaat 5: 70 stemmen, meer dan 50.
P 15   Zetel 1 van lijst 8 gaat naar kandidaat 1: 60 stemmen, meer dan 50.
P 19   Volgorde van opvolging op lijst 3: eerst de kandidaten 9 en 5 (boven de voorkeurdrempel), daarna de anderen zoals op de lijst.
P 19   Volgorde van opvolging op lijst 8: eerst kandidaat 1 (boven de voorkeurdrempel), daarna de anderen zoals op de lijst.
`);
  });

  it("a lot: what to draw and what to do with it", async () => {
    const lists = (await runOn(equal)).out;
    expect(lists).toContain(
      'Er is een loting nodig tussen lijsten met een gelijk overschot (60): 2, 3, 4, 5, 6.\nZetels die hier nog te geven zijn: 4. Trek één lot. Zet de uitkomst achteraan in "lots", bijvoorbeeld 2, en reken opnieuw.\n',
    );
    expect(lists).not.toContain("Zetels per lijst");
    const people = (await runOn(candidates)).out;
    expect(people).toContain("kandidaten van lijst 1 met evenveel stemmen (60): 1, 3, 4.");
    expect(people).toContain('bijvoorbeeld { "list": 1, "candidate": 1 }, en reken opnieuw.');
    expect(people).toContain("Zetels per lijst");
    const averages = (await runOn({ ...equal, seats: 25 })).out;
    expect(averages).toContain("lijsten met een gelijk gemiddelde");
    const majority = [2552, 511, 511, 511, 509, 509].map((votes, index) => ({
      number: index + 1,
      candidateVotes: [votes, 0, 0, 0, 0, 0, 0, 0],
    }));
    expect((await runOn({ seats: 15, lists: majority })).out).toContain(
      "lijsten waarvan er een een zetel afstaat (artikel P 9): 2, 3, 4.",
    );
  });

  it("several elections are told apart by their number", async () => {
    const { out } = await runOn([small, small]);
    expect(out.startsWith("Document 1\n\nZetels per lijst\n")).toBe(true);
    expect(out).toContain("\n\nDocument 2\n\nZetels per lijst\n");
  });

  it("headings in English on demand, and nobody elected without votes", async () => {
    writeFileSync(
      join(folder, "stemmen.json"),
      JSON.stringify({ seats: 2, lists: [{ number: 1, candidateVotes: [0] }] }),
    );
    const { out } = await run(["stemmen.json"], "en");
    expect(out).toContain("Seats per list\nList  Seats  Full seats  Residual seats\n");
    expect(out).toContain("Seats that stay empty: 2\n");
    expect(out).toContain("Elected, in order\nList  Candidate  Votes  Elected by\n\n");
  });
});

describe("the command itself", () => {
  const stemketen = join(import.meta.dirname, "..", "..", "stemketen.mjs");

  it("reads standard input and puts one JSON document on stdout", () => {
    const ran = spawnSync(process.execPath, [stemketen, "apportion", "--json", "-"], {
      input: JSON.stringify(small),
      encoding: "utf8",
    });
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
    expect(JSON.parse(ran.stdout)).toMatchObject({ status: "complete", unassigned: 0 });
  });

  it("names standard input in a complaint", () => {
    const ran = spawnSync(process.execPath, [stemketen, "apportion", "--json", "-"], {
      input: "[",
      encoding: "utf8",
    });
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([
      2,
      "",
      "standaardinvoer: regel 1, teken 2: hier houdt de JSON te vroeg op.\n",
    ]);
  });
});
