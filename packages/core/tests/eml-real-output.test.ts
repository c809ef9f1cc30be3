import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { must, utf8 } from "../src/basics/index.ts";
import { writeOsv43 } from "../src/csv/index.ts";
import {
  type Candidate,
  type CandidateList,
  parseStationTitle,
  stationNumber,
} from "../src/election/index.ts";
import {
  type CandidateListsDocument,
  type CountDocument,
  countDocumentOf,
  parseEml,
  type ResultDocument,
  resultDocumentOf,
  voteCountsOf,
  writeCount,
  writeEml,
} from "../src/eml/index.ts";
import { candidate, counts, ELECTION, LISTS, list } from "./eml-samples.ts";

function read(bytes: Uint8Array): CountDocument | CandidateListsDocument | ResultDocument {
  const document = parseEml(bytes);
  if (!document.ok) throw new Error(JSON.stringify(document.error));
  if (document.value.message === "110a" || document.value.message === "110b")
    throw new Error("another message");
  return document.value;
}

function readCount(bytes: Uint8Array): CountDocument {
  const document = read(bytes);
  if (!("units" in document)) throw new Error("not a count");
  return document;
}

type Named = Pick<Candidate, "initials" | "namePrefix" | "lastName">;

function sameName(a: Named, b: Named): boolean {
  return a.initials === b.initials && a.namePrefix === b.namePrefix && a.lastName === b.lastName;
}

/** Makes a count of the numbers of a count, the way the commands do. */
function madeAgain(count: CountDocument): string {
  const lists: readonly CandidateList[] = count.total.lists.map((of) =>
    list(
      of.number,
      of.name,
      of.candidates.map(({ number }) => candidate(must(number, "numbered"), "x")),
    ),
  );
  const { header, units } = countDocumentOf({
    message: count.message === "510d" ? "510d" : "510b",
    election: count.election,
    authority: must(count.managingAuthority, "a count has an authority"),
    creationDateTime: must(count.creationDateTime, "a count has a time"),
    lists,
    units: count.units.map(({ id, name, group, investigations }) => ({
      id,
      name,
      counts: voteCountsOf(group, investigations),
    })),
    total: voteCountsOf(count.total),
  });
  return [...writeCount(header, units)].join("");
}

describe("a count that is written and read again", () => {
  it.each([
    ["2022", undefined],
    ["2026", { method: "CSO", admittedRedetermined: true, otherReason: false, partlyRecounted: true }],
    ["2026", { method: "DSO", unexplainedDifference: false, otherError: true, corrected: false }],
  ] as const)("has the same numbers: form of %s, investigations %j", (form, investigations) => {
    const one = counts([[10, 0, 5], [3, 4], [6]], { form, ...(investigations && { investigations }) });
    const { header, units } = countDocumentOf({
      message: "510b",
      election: ELECTION,
      authority: { id: "0998", name: "Oosterzeewoude" },
      creationDateTime: "2026-03-19T14:28:34.960",
      lists: LISTS,
      units: [{ id: "0998::SB1", name: "Stembureau De Zeehoek", counts: one }],
      total: { ...one, investigations: null },
    });
    const again = readCount(utf8([...writeCount(header, units)].join("")));
    expect(again.units.map((unit) => voteCountsOf(unit.group, unit.investigations))).toEqual([one]);
    expect(voteCountsOf(again.total)).toEqual({ ...one, investigations: null });
  });
});

const SHARED = process.env["STEMKETEN_SHARED"];

describe.skipIf(SHARED === undefined)("official files made anew (skipped without STEMKETEN_SHARED)", () => {
  const data = join(SHARED ?? "", "data");
  const named = (prefix: string): readonly string[] =>
    SHARED === undefined
      ? []
      : ["gr2022", "gr2026"].flatMap((year) =>
          readdirSync(join(data, year))
            .filter((name) => name.startsWith(prefix))
            .map((name) => join(data, year, name)),
        );

  it.each(named("Telling"))("%s: the 510b is the same, byte for byte", (path) => {
    const bytes = readFileSync(path);
    expect(madeAgain(readCount(bytes)) === bytes.toString("utf8")).toBe(true);
  });

  it.each(named("Kandidatenlijsten"))("%s: the 520 of those elected is the official one", (path) => {
    const lists = read(readFileSync(path));
    const official = readFileSync(path.replace("Kandidatenlijsten", "Resultaat"));
    const result = read(official);
    if (lists.message !== "230b" || result.message !== "520") throw new Error("another message");
    const elected = result.lists.flatMap((of) => {
      const on = must(
        lists.lists.find((known) => known.number === of.number),
        "the list is known",
      );
      return of.candidates.map((person) => ({
        list: of.number,
        candidate: must(
          on.candidates.find((known) => sameName(known, person)),
          person.lastName,
        ).number,
        by: person.ranking === 1 ? ("preference" as const) : ("order" as const),
      }));
    });
    const made = resultDocumentOf({
      election: lists.election,
      authority: must(result.managingAuthority, "a result has an authority"),
      creationDateTime: must(result.creationDateTime, "a result has a time"),
      lists: lists.lists,
      elected,
    });
    expect([...writeEml(made)].join("") === official.toString("utf8")).toBe(true);
  });

  it("West Maas en Waal: osv4-3 is the official table, byte for byte", () => {
    const count = readCount(readFileSync(join(data, "gr2022", "Telling_GR2022_WestMaasenWaal.eml.xml")));
    const lists = read(readFileSync(join(data, "gr2022", "Kandidatenlijsten_GR2022_WestMaasenWaal.eml.xml")));
    if (lists.message !== "230b") throw new Error("another message");
    const table = writeOsv43({
      election: count.election,
      area: must(count.managingAuthority, "a count has an authority"),
      stations: count.units.map((unit) => ({
        number: stationNumber(Number(unit.id.split("SB")[1])),
        ...parseStationTitle(unit.name),
        counts: voteCountsOf(unit.group),
      })),
      total: voteCountsOf(count.total),
      lists: lists.lists,
    });
    const official = readFileSync(join(data, "csv", "osv4-3_telling_gr2022_westmaasenwaal.csv"));
    expect(Buffer.from([...table].join(""), "utf8").equals(official)).toBe(true);
  });
});
