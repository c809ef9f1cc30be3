import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { must } from "@stemketen/core/basics";
import { electionId } from "@stemketen/core/election";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ELECTION, writeCandidates } from "../src/eml-files.fixtures.ts";
import { SMALL_COUNT, smallCountXml } from "../src/small-count.fixtures.ts";

const STEMKETEN = join(import.meta.dirname, "..", "stemketen.mjs");
/** Makes a process say at its end, on file descriptor 3, how much memory it used at most (in KB). */
const SAY_MEMORY = `data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))`;
const MOST_MEMORY_MB = 300;
const MEGABYTE = 1024 * 1024;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stemketen-bad-input-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Refusal {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly megabytes: number;
  /** Everything that stands in the folder and in the folder for temporary files afterwards and did not before. */
  readonly left: readonly string[];
}

/** Runs the command as a stranger would: a process of its own, in a folder of its own. */
async function run(
  name: string,
  files: Readonly<Record<string, string | Uint8Array | null>>,
  words: readonly string[],
): Promise<Refusal> {
  const place = join(folder, name.replaceAll(/\W/gu, "-"));
  mkdirSync(join(place, "tmp"), { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    if (content !== null) writeFileSync(join(place, file), content);
  }
  const before = readdirSync(place, { recursive: true }).map(String);
  const child = spawn(process.execPath, ["--import", SAY_MEMORY, STEMKETEN, ...words], {
    cwd: place,
    env: { PATH: process.env["PATH"], TMPDIR: join(place, "tmp") },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [stdout, stderr, kilobytes] = await Promise.all(
    child.stdio
      .slice(1, 4)
      .map((stream) => readAll(must(stream instanceof Readable ? stream : null, "a pipe"))),
  );
  if (child.exitCode === null) await once(child, "exit");
  const after = readdirSync(place, { recursive: true }).map(String);
  return {
    code: child.exitCode,
    stdout: stdout ?? "",
    stderr: stderr ?? "",
    megabytes: Number(kilobytes) / 1024,
    left: after.filter((file) => !before.includes(file)),
  };
}

/** One line in Dutch that begins with the file and says the place; nothing else happened. */
function expectRefusal(refusal: Refusal, line: RegExp): void {
  const { code, stdout, stderr, megabytes, left } = refusal;
  expect({ code, stdout, left }).toEqual({ code: 2, stdout: "", left: [] });
  expect(stderr).toMatch(line);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(megabytes).toBeGreaterThan(20);
  expect(megabytes).toBeLessThan(MOST_MEMORY_MB);
}

const GOOD = smallCountXml(SMALL_COUNT);
const EML_START = GOOD.slice(GOOD.indexOf("<EML"));
const [, firstStation = ""] = /\n(<ReportingUnitVotes>.*<\/ReportingUnitVotes>)\n/u.exec(GOOD) ?? [];

/** The good count with one thing replaced, which must be there. */
function broken(from: string, to: string): string {
  expect(GOOD).toContain(from);
  return GOOD.replace(from, () => to);
}

function deep(levels: number): string {
  return `${"<AuthorityAddress>".repeat(levels)}${"</AuthorityAddress>".repeat(levels)}`;
}

/** In UTF-16 with a byte order mark, cut between the two halves of a character. */
function cutInSurrogate(): Uint8Array {
  const text = `\ufeff${GOOD.replace("UTF-8", "UTF-16").replace("<ElectionName>", "<ElectionName>\u{1f5f3}")}`;
  return Buffer.from(text.slice(0, text.indexOf("\u{1f5f3}") + 1), "utf16le");
}

describe.concurrent("a count that cannot be read: one Dutch line with file and place, exit 2, nothing left behind", () => {
  it.each<[string, () => string | Uint8Array | null, RegExp]>([
    [
      "truncated",
      () => GOOD.slice(0, GOOD.indexOf("Stembureau Bus")),
      /^telling\.xml: .*niet compleet.*regel 4, teken \d+/u,
    ],
    ["empty", () => "", /^telling\.xml: .*leeg/u],
    ["not there", () => null, /^telling\.xml: dit bestand bestaat niet/u],
    ["a table", () => "Lijstnummer;Naam\n1;x\n", /^telling\.xml: .*geen EML-bestand.*regel 1, teken 1/u],
    ["UTF-16 cut in a surrogate", cutInSurrogate, /^telling\.xml: .*UTF-16.*regel 2, teken \d+/u],
    [
      "latin-1 declared as UTF-8",
      () => Buffer.from(broken("<ElectionName>", "<ElectionName>Geneuglijk Gro\xeb "), "latin1"),
      /^telling\.xml: .*UTF-8.*regel 2, teken \d+/u,
    ],
    [
      "billion laughs",
      () =>
        `<?xml version="1.0"?><!DOCTYPE EML [<!ENTITY a0 "ha">${Array.from({ length: 11 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("")}]>${EML_START.replace("<ElectionName>", "<ElectionName>&a11;")}`,
      /^telling\.xml: .*DOCTYPE.*regel 1, teken \d+/u,
    ],
    [
      "external entity",
      () =>
        `<!DOCTYPE EML [<!ENTITY x SYSTEM "file:///etc/passwd">]>${EML_START.replace("<ElectionName>", "<ElectionName>&x;")}`,
      /^telling\.xml: .*DOCTYPE.*regel 1, teken \d+/u,
    ],
    [
      "an entity that nobody declared",
      () => broken("<ElectionName>", "<ElectionName>&x;"),
      /^telling\.xml: .*&x;.*regel 2, teken \d+/u,
    ],
    [
      "10,000 deep, of known elements",
      () => broken("<AuthorityAddress/>", deep(10_000)),
      /^telling\.xml: .*regel 2, teken \d+/u,
    ],
    [
      "10,000 deep, unfinished",
      () => `${GOOD.slice(0, GOOD.indexOf("<Count>"))}${"<a>".repeat(10_000)}`,
      /^telling\.xml: .*regel 2, teken \d+/u,
    ],
    [
      "a negative count",
      () => broken("<ValidVotes>12<", "<ValidVotes>-12<"),
      /^telling\.xml: .*-12.*regel 2, teken \d+/u,
    ],
    [
      "a count of ten digits",
      () => broken("<Cast>200<", "<Cast>2000000000<"),
      /^telling\.xml: .*2000000000.*regel 2, teken \d+/u,
    ],
    [
      "a count that is not whole",
      () => broken("<Cast>200<", "<Cast>200.5<"),
      /^telling\.xml: .*200\.5.*regel 2, teken \d+/u,
    ],
    [
      "a duplicate station",
      () => broken("\n</Contest>", `\n${firstStation}\n</Contest>`),
      /^telling\.xml: .*0998::SB1.*regel 5, teken \d+/u,
    ],
    [
      "a list missing in one station",
      () =>
        smallCountXml({
          ...SMALL_COUNT,
          stations: SMALL_COUNT.stations.map((station, i) => ({
            ...station,
            group: { ...station.group, lists: station.group.lists.slice(0, 2 - i) },
          })),
        }),
      /^telling\.xml: .*regel 4, teken \d+/u,
    ],
    [
      "a candidate missing in one station",
      () =>
        broken(
          '<Selection><Candidate><CandidateIdentifier Id="3"/></Candidate><ValidVotes>4</ValidVotes></Selection>',
          "",
        ),
      /^telling\.xml: .*regel 3, teken \d+/u,
    ],
    [
      "another message",
      () => broken('Id="510b"', 'Id="230b"'),
      /^telling\.xml: .*kandidatenlijsten \(230b\)/u,
    ],
  ])("%s", async (name, make, line) => {
    const files = { "telling.xml": make() };
    expectRefusal(await run(name, files, ["totals", "--counts", "telling.xml", "--json"]), line);
  });
});

/** Writes a count in which `filling` takes 200 MB, without holding it in memory. */
function writeHuge(path: string, before: string, filling: string, after: string): void {
  const file = openSync(path, "w");
  const piece = Buffer.from(filling.repeat(Math.ceil(MEGABYTE / filling.length)));
  writeSync(file, before);
  for (let written = 0; written < 200 * MEGABYTE; written += piece.length) writeSync(file, piece);
  writeSync(file, after);
  closeSync(file);
}

describe.concurrent("200 MB of one thing is refused in at most 300 MB of memory", () => {
  const at = GOOD.indexOf("Verkiezing Oosterzeewoude");
  it.each([
    [
      "one text",
      GOOD.slice(0, at),
      "x",
      GOOD.slice(at),
      /^telling\.xml: .*65536 tekens.*regel 2, teken \d+/u,
    ],
    ["one attribute", '<EML Id="', "x", `">${GOOD}`, /^telling\.xml: .*regel 1, teken \d+/u],
    ["one comment", "<!-- ", "x", ` -->${EML_START}`, /^telling\.xml: .*regel 1, teken \d+/u],
    [
      "one list, of candidates without end",
      GOOD.slice(0, GOOD.indexOf("<Selection>")),
      '<Selection><AffiliationIdentifier Id="1"><RegisteredName/></AffiliationIdentifier><ValidVotes>1</ValidVotes></Selection>',
      "",
      /^telling\.xml: .*regel 2, teken \d+/u,
    ],
  ])("%s", async (name, before, filling, after, line) => {
    const place = `huge ${name}`.replaceAll(/\W/gu, "-");
    mkdirSync(join(folder, place));
    writeHuge(join(folder, place, "telling.xml"), before, filling, after);
    expectRefusal(await run(place, {}, ["totals", "--counts", "telling.xml", "--json"]), line);
    rmSync(join(folder, place), { recursive: true });
  });
});

describe.concurrent("files that do not belong together: the line names both, and nothing is written", () => {
  const commands: readonly (readonly [string, readonly string[]])[] = [
    ["totals", ["totals", "--json"]],
    ["csv", ["csv", "--out", "tabel.csv"]],
    ["result", ["result", "--seats", "9", "--out", "uitslag"]],
  ];
  const FILES = ["--counts", "telling.xml", "--candidates", "lijsten.xml"];
  const listsOf = (id: string): Uint8Array => {
    const path = join(folder, `${id}.xml`);
    writeCandidates(path, { election: { ...ELECTION, id: electionId(id) } });
    return readFileSync(path);
  };

  it.each(commands)("%s: the 230b of another municipality", async (name, words) => {
    const files = { "telling.xml": GOOD, "lijsten.xml": listsOf("GR2026_Westerwoude") };
    const line = /telling\.xml.*lijsten\.xml.*verkiezing.*GR2026_Westerwoude/u;
    expectRefusal(await run(`other municipality ${name}`, files, [...words, ...FILES]), line);
  });

  it("totals: the count of another election", async () => {
    const telling = GOOD.replace("GR2026_Oosterzeewoude", "GR2022_Oosterzeewoude");
    const files = { "telling.xml": telling, "lijsten.xml": listsOf("GR2026_Oosterzeewoude") };
    const line = /telling\.xml.*lijsten\.xml.*verkiezing.*GR2022_Oosterzeewoude/u;
    expectRefusal(await run("other election", files, ["totals", "--json", ...FILES]), line);
  });

  it.each(commands.slice(1))("%s: a count that stops halfway", async (name, words) => {
    const files = { "telling.xml": GOOD.slice(0, -100), "lijsten.xml": listsOf("GR2026_Oosterzeewoude") };
    expectRefusal(
      await run(`halfway ${name}`, files, [...words, ...FILES]),
      /^telling\.xml: .*niet compleet/u,
    );
  });

  it("the good files of these tests are good", async () => {
    const files = { "telling.xml": GOOD, "lijsten.xml": listsOf("GR2026_Oosterzeewoude") };
    const { code, stdout, stderr } = await run("good", files, ["totals", "--json", ...FILES]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ stations: 2, differences: [] });
  });

  it("inspect refuses in the same way", async () => {
    const files = { "telling.xml": GOOD.slice(0, 900), "lijsten.xml": listsOf("GR2026_Oosterzeewoude") };
    const refusal = await run("inspect", files, ["inspect", "lijsten.xml", "telling.xml", "--json"]);
    expectRefusal(refusal, /^telling\.xml: .*niet compleet.*regel 2/u);
  });
});
