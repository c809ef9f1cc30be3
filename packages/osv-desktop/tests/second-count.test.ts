import { createHash } from "node:crypto";
import { must, utf8 } from "@stemketen/core/basics";
import { FIELD, type StationNumber } from "@stemketen/core/election";
import {
  privateKeyToPem,
  publicKeyToPem,
  signingKeyFromSeed,
  signMessage,
  writeSignedMessage,
} from "@stemketen/core/integrity";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allUsers } from "../src/server/accounts/users.store.ts";
import { compareSignedCount } from "../src/server/results/second-count.ts";
import { paperOf, typePaper } from "./election-night.ts";
import { countEverything } from "./finished-count.ts";
import { tabulatorForAll } from "./staffed-tabulator.ts";
import { APP_KEY, APP_KEY_FILE, countedAt, countFile, signedBy } from "./station-app.ts";
import { type Answer, openTabulator, recordsIn, TOWN } from "./tabulator-at-work.ts";

/** Typing takes long on a busy computer. */
const HOOK_TIMEOUT = 120_000;

const { tabulator, coordinator, anna, bram, observer } = tabulatorForAll({
  people: ["coordinator", "anna", "bram", "observer"],
  count: "open",
});

const NUMBERS = TOWN.stations.map(({ number }) => number);
const UNFINISHED = must(NUMBERS.at(-1), "a station");
const FINISHED = NUMBERS.slice(0, -1);
const STATION = must(FINISHED[2], "a station");
/** SHA-256 of the public key in DER, as `openssl pkey -pubin -in … -outform DER | sha256sum` begins. */
const APP_KEY_ID = createHash("sha256")
  .update(Buffer.from(APP_KEY_FILE.split("\n")[1] ?? "", "base64"))
  .digest("hex")
  .slice(0, 16);

beforeAll(async () => {
  await countEverything({ coordinator, first: anna, second: bram });
  const { version } = (await coordinator.query("entry.inspect", { station: UNFINISHED })).data;
  const command = { kind: "reset", reason: "verkeerd papier" };
  await coordinator.mutate("entry.settle", { station: UNFINISHED, version, command });
  // Typed once is not definitive.
  await typePaper(anna, UNFINISHED);
}, HOOK_TIMEOUT);

/** Everything in the database but the log and who is logged in, to the byte. */
function everythingStored(): string {
  const query = tabulator.db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck();
  const names = query.all().map(String);
  const tables = names.filter((name) => !["audit_log", "sessions", "sqlite_sequence"].includes(name));
  expect(tables).toEqual(expect.arrayContaining(["entries", "stations", "control_protocols"]));
  return JSON.stringify(tables.map((name) => [name, tabulator.db.prepare(`SELECT * FROM ${name}`).all()]));
}

const GUARDED = ["INSERT", "UPDATE", "DELETE"];
let before = "";

beforeEach(() => {
  before = everythingStored();
  // Whoever writes an entry while counts are compared, even the same again, fails.
  for (const step of GUARDED) {
    tabulator.db.exec(
      `CREATE TEMP TRIGGER no_${step} BEFORE ${step} ON entries BEGIN SELECT RAISE(ABORT, '${step} of an entry'); END`,
    );
  }
});

function releaseEntries(): void {
  for (const step of GUARDED) tabulator.db.exec(`DROP TRIGGER IF EXISTS no_${step}`);
}

afterEach(() => {
  releaseEntries();
  expect(everythingStored()).toBe(before);
});

async function compare(file: string, publicKey = APP_KEY_FILE): Promise<Answer["data"]> {
  return (await coordinator.mutate("results.compareSecondCount", { file, publicKey })).data;
}

const everything = (stations: readonly StationNumber[] = FINISHED) =>
  stations.map((station) => [station, countedAt(station)] as const);
const boxesOf = (stations: readonly StationNumber[]) =>
  stations.reduce((sum, station) => sum + Object.keys(countedAt(station)).length, 0);
const blankAt = (station: StationNumber) => Number(paperOf(station)[FIELD.blank]);
const carla = () =>
  must(
    allUsers(tabulator.db).find(({ userName }) => userName === "carla"),
    "carla has an account",
  );
const comparisons = () => recordsIn(tabulator, "second-count.compared");

describe("the count of an app beside the paper", () => {
  it("that is equal says so, with the key that signed it", async () => {
    expect(await compare(countFile(everything()))).toEqual({
      ok: true,
      value: {
        keyId: APP_KEY_ID,
        compared: FINISHED,
        notDefinitive: [],
        unknownStations: [],
        boxes: boxesOf(FINISHED),
        differing: 0,
        differences: [],
      },
    });
  });

  it("shows exactly the box that differs, and writes one line in the log", async () => {
    const earlier = recordsIn(tabulator).length;
    const paper = blankAt(STATION);
    const counts = { ...countedAt(STATION), [FIELD.blank]: paper + 1 };
    const file = countFile([...everything(FINISHED.filter((one) => one !== STATION)), [STATION, counts]]);
    const { value } = await compare(file);
    expect(value.differing).toBe(1);
    expect(value.differences).toEqual([{ station: STATION, path: FIELD.blank, app: paper + 1, paper }]);
    const records = recordsIn(tabulator).slice(earlier);
    expect(records).toMatchObject([{ event: "second-count.compared", actor: { role: "coordinator" } }]);
    expect(records[0]?.payload).toEqual({
      sha256: createHash("sha256").update(file).digest("hex"),
      keyId: APP_KEY_ID,
      compared: value.compared,
      notDefinitive: [],
      unknownStations: [],
      boxes: boxesOf(FINISHED),
      differing: 1,
      differences: [{ station: STATION, field: FIELD.blank, app: paper + 1, paper }],
    });
  });

  it("may hold a part of the boxes of a part of the stations", async () => {
    const { value } = await compare(countFile([[STATION, { [FIELD.blank]: blankAt(STATION) }]]));
    expect(value).toMatchObject({ compared: [STATION], boxes: 1, differing: 0 });
  });

  it("is not held against a sheet that is not definitive, nor against a station that is not there", async () => {
    const wrong = { [FIELD.blank]: 999 };
    const { value } = await compare(
      countFile([
        [404, wrong],
        [STATION, { [FIELD.blank]: blankAt(STATION) }],
        [UNFINISHED, wrong],
      ]),
    );
    expect(value).toMatchObject({
      compared: [STATION],
      notDefinitive: [UNFINISHED],
      unknownStations: [404],
      differing: 0,
      differences: [],
    });
  });

  it("that is wrong everywhere is listed as far as a person reads", async () => {
    const wrong = everything().map(([station, counts]) => {
      const more = Object.entries(counts).map(([path, value]) => [path, value + 1]);
      return [station, Object.fromEntries(more)] as const;
    });
    const { value } = await compare(countFile(wrong));
    expect(value.differing).toBe(boxesOf(FINISHED));
    expect(value.differing).toBeGreaterThan(200);
    expect(value.differences).toHaveLength(200);
    expect(comparisons().at(-1)?.payload["differences"]).toHaveLength(200);
  });

  it("lets others in between station and station", async () => {
    let turns = 0;
    let isDone = false;
    const turn = (): void => {
      turns += 1;
      if (!isDone) setImmediate(turn);
    };
    setImmediate(turn);
    const file = countFile(everything());
    const compared = await compareSignedCount(tabulator.office, carla(), { file, publicKey: APP_KEY_FILE });
    isDone = true;
    expect(compared.ok).toBe(true);
    expect(turns).toBeGreaterThanOrEqual(FINISHED.length - 1);
  });
});

describe("a file is refused, and nothing is compared", () => {
  let logged = 0;
  beforeEach(() => {
    logged = comparisons().length;
  });
  afterEach(() => {
    expect(comparisons()).toHaveLength(logged);
  });

  const refused = (error: object) => ({ ok: false, error });
  const OTHERS = signingKeyFromSeed("stembureau-app", new Uint8Array(32).fill(8));
  const file = countFile(everything());

  it("of another key, or changed after it was signed", async () => {
    const invalid = refused({ kind: "invalid-signature" });
    expect(await compare(file, publicKeyToPem(OTHERS.publicKey))).toEqual(invalid);
    // A name is no key: whoever calls theirs the same is not trusted for it.
    expect(await compare(signedBy(OTHERS, "{}"))).toEqual(invalid);
    const blank = `\\"cast.blank\\":${blankAt(STATION)}`;
    const changed = file.replace(blank, `${blank}0`);
    expect(changed).not.toBe(file);
    expect(await compare(changed)).toEqual(invalid);
  });

  it("of a role that signs no counts", async () => {
    const domain = "stemketen/station-count/1";
    const payload = utf8("{}");
    for (const role of ["tabulator", "committee", "release"] as const) {
      const signature = APP_KEY.sign(utf8(`${domain}\n${role}\n{}`));
      const forged = writeSignedMessage({ domain, role, payload, keyId: APP_KEY.keyId, signature });
      expect(await compare(forged)).toEqual(refused({ kind: "role-not-allowed" }));
    }
  });

  it("signed as something else", async () => {
    const head = { domain: "stemketen/audit-head/1", role: "tabulator", payload: utf8("{}") } as const;
    expect(await compare(writeSignedMessage(signMessage(head, APP_KEY)))).toEqual(
      refused({ kind: "not-a-station-count" }),
    );
  });

  it("of another election", async () => {
    const found = "GR2026_Wilgendam";
    expect(await compare(countFile(everything(), found))).toEqual(
      refused({ kind: "other-election", expected: TOWN.election.id, found }),
    );
  });

  it("of practice on the evening itself, and of the evening in practice", async () => {
    const marked = `${TOWN.election.id}_OEFENING`;
    const practised = countFile(everything(), marked);
    expect((await compare(practised)).error).toMatchObject({ kind: "other-election", found: marked });
    const office = { ...tabulator.office, mode: "practice" } as const;
    expect(await compareSignedCount(office, carla(), { file, publicKey: APP_KEY_FILE })).toEqual(
      refused({ kind: "other-election", expected: marked, found: TOWN.election.id }),
    );
  });

  it("as long as there is no election", async () => {
    const empty = await openTabulator();
    const compared = await compareSignedCount(empty.office, carla(), { file, publicKey: APP_KEY_FILE });
    empty.close();
    expect(compared).toEqual(refused({ kind: "no-election" }));
  });

  it.each([
    ["nothing", "", { kind: "not-a-signed-message" }],
    ["half a file", file.slice(0, file.length / 2), { kind: "not-a-signed-message" }],
    ["a table", "stembureau;blanco\n3;5\n", { kind: "not-a-signed-message" }],
    ["a byte order mark", `\uFEFF${file}`, { kind: "not-a-signed-message" }],
    ["brackets without end", "[".repeat(4_000_000), { kind: "not-a-signed-message" }],
    [
      "a signed page of something else",
      signedBy(APP_KEY, "<html>"),
      { kind: "unreadable-count", error: { kind: "not-json" } },
    ],
    [
      "a station that is counted twice",
      countFile([...everything(), ...everything([STATION])]),
      { kind: "unreadable-count", error: { kind: "duplicate-station", station: STATION } },
    ],
    [
      "a number that no form can hold",
      countFile([[STATION, { [FIELD.blank]: 1_000_000_000 }]]),
      { kind: "unreadable-count", error: { kind: "wrong-number", station: STATION, path: FIELD.blank } },
    ],
    [
      "more stations than there are",
      countFile(Array.from({ length: 1001 }, (_, at) => [at + 1, { [FIELD.blank]: 1 }] as const)),
      { kind: "unreadable-count", error: { kind: "too-large", what: "stations", most: 1000 } },
    ],
    [
      "a box that the paper does not have",
      countFile([...everything([STATION]), [must(FINISHED[0], "a station"), { "list.99.total": 1 }]]),
      { kind: "no-such-box", station: FINISHED[0], path: "list.99.total" },
    ],
  ])("with %s", async (_, text, error) => {
    expect(await compare(text)).toEqual(refused(error));
  });

  it("larger than a count can be, before anything of it is read", async () => {
    const publicKey = APP_KEY_FILE;
    const send = async (length: number) =>
      (await coordinator.mutate("results.compareSecondCount", { file: "[".repeat(length), publicKey }))
        .status;
    expect(await send(8 * 1024 * 1024 + 1)).toBe(400);
  });

  it("with something else than the public key", async () => {
    const secret = privateKeyToPem(new Uint8Array(32).fill(7));
    for (const key of ["", "geen sleutel", secret, `${APP_KEY_FILE}${APP_KEY_FILE}`]) {
      expect(await compare(file, key)).toEqual(refused({ kind: "not-a-public-key" }));
    }
  });

  it("from whoever does not coordinate", async () => {
    for (const screen of [anna, observer]) {
      const asked = await screen.mutate("results.compareSecondCount", { file, publicKey: APP_KEY_FILE });
      expect(asked.status).toBe(403);
    }
  });
});

it("a sheet that is not the one that became definitive is not compared, but named", async () => {
  releaseEntries();
  const { db } = tabulator;
  const stored = db.prepare("SELECT state FROM entries WHERE station = ?").pluck().get(STATION);
  const write = db.prepare("UPDATE entries SET state = ? WHERE station = ?");
  write.run(String(stored).replace(/"blank":(\d+)/, '"blank":1$1'), STATION);
  const refusal = await compare(countFile(everything()));
  write.run(stored, STATION);
  expect(refusal).toEqual({ ok: false, error: { kind: "sheets-changed", stations: [STATION] } });
});
