import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinBytes, must, utf8 } from "../basics/index.ts";
import { instant, type UserId } from "../election/index.ts";
import { COORDINATOR, forgeLog, logOf, piecesOf, SMALL_LOG, secondsIn } from "./audit-log.fixtures.ts";
import { appendEvent } from "./chain.ts";
import type { AuditEvent } from "./events.ts";
import { startAuditVerification, verifyAuditLog } from "./verification.ts";

const { text, records, heads } = SMALL_LOG;
const bytes = utf8(text);
const lines = text.split(/(?<=\n)/);
const lastHead = must(heads.at(-1), "a head");
/** In which line, from 1, a byte stands; a line feed belongs to the line that it ends. */
const lineOfByte = (at: number): number => bytes.subarray(0, at).filter((byte) => byte === 10).length + 1;
const fault = (kind: string, line: number) => ({ ok: false, error: { kind, line } });

const notes = fc.array(
  fc
    .record({
      station: fc.integer({ min: 1, max: 600 }),
      reason: fc.string({ minLength: 1, unit: "binary" }),
    })
    .map((payload): AuditEvent => ({ event: "entry.reset", payload: { session: "first", ...payload } })),
  { minLength: 2, maxLength: 12 },
);

describe("a whole log", () => {
  it("is found whole, with its last record as head", () => {
    const verified = { records: 4, head: lastHead, signedTo: null, clockWarnings: [] };
    expect(verifyAuditLog(text)).toEqual({ ok: true, value: verified });
    expect(verifyAuditLog(text, lastHead)).toEqual({ ok: true, value: { ...verified, signedTo: 4 } });
  });

  it("is whole however its bytes are cut, also through a character or from one reused buffer", () => {
    for (const size of [1, 2, 7, 64, bytes.length]) {
      expect(verifyAuditLog(piecesOf(bytes, size), lastHead)).toEqual(verifyAuditLog(text, lastHead));
    }
    const verification = startAuditVerification();
    const buffer = new Uint8Array(16);
    for (const piece of piecesOf(bytes, buffer.length)) {
      buffer.set(piece);
      verification.push(buffer.subarray(0, piece.length));
    }
    expect(verification.finish()).toEqual(verifyAuditLog(text));
  });

  it("may go on behind the signed head; it says how far the signature reaches", () => {
    for (const head of heads) {
      expect(verifyAuditLog(text, head)).toMatchObject({ ok: true, value: { signedTo: head.sequence } });
    }
  });

  it("any events, in any number, make a whole log", () => {
    fc.assert(
      fc.property(notes, (events) => {
        const log = logOf(events);
        expect(verifyAuditLog(log.text)).toMatchObject({ ok: true, value: { records: events.length } });
      }),
    );
  });

  it("warns where the clock was set back, and not where two things happened at once", () => {
    let head = null;
    let log = "";
    for (const second of [5, 5, 3, 4, 2]) {
      const context = { at: secondsIn(second), actor: null };
      const added = appendEvent(head, { event: "program.stopped", payload: {} }, context);
      head = added.head;
      log += added.line;
    }
    const verified = verifyAuditLog(log);
    expect(verified.ok && verified.value.clockWarnings).toEqual([
      { line: 3, from: "2026-03-18T21:00:05.000Z", to: "2026-03-18T21:00:03.000Z" },
      { line: 5, from: "2026-03-18T21:00:04.000Z", to: "2026-03-18T21:00:02.000Z" },
    ]);
  });
});

describe("a log that somebody touched", () => {
  it("every change of a single byte is found, at its line: each of the 8 bits of every byte", () => {
    const missed: string[] = [];
    for (let at = 0; at < bytes.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = verifyAuditLog([bytes.with(at, must(bytes[at], "a byte") ^ (1 << bit))]);
        if (changed.ok || changed.error.line !== lineOfByte(at)) missed.push(`byte ${at}, bit ${bit}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it("every byte replaced by any other, put in or taken out is found, at its line, in any log", () => {
    const touch = fc.record({
      at: fc.nat(),
      to: fc.nat(255),
      how: fc.constantFrom("replace", "insert", "remove"),
    });
    fc.assert(
      fc.property(notes, touch, (events, { at, to, how }) => {
        const whole = utf8(logOf(events).text);
        const place = at % whole.length;
        const [before, behind] = [whole.subarray(0, place), whole.subarray(place + 1)];
        const own = whole.subarray(place, place + 1);
        const byte = Uint8Array.of(to);
        fc.pre(how !== "replace" || own[0] !== to);
        const touched = {
          replace: joinBytes(before, byte, behind),
          insert: joinBytes(before, byte, own, behind),
          remove: joinBytes(before, behind),
        }[how];
        // A byte put in beside its equal shows where the two logs first differ, which may be a line further.
        const different = touched.findIndex((each, index) => each !== whole[index]);
        const same = whole.subarray(0, different < 0 ? touched.length : different);
        const line = same.filter((each) => each === 10).length + 1;
        expect(verifyAuditLog([touched])).toMatchObject({ ok: false, error: { line } });
      }),
      { numRuns: 300 },
    );
  });

  it("a line taken out is found where the next one stands", () => {
    expect(verifyAuditLog(lines.toSpliced(0, 1).join(""))).toEqual(fault("wrong-sequence", 1));
    expect(verifyAuditLog(lines.toSpliced(2, 1).join(""))).toEqual(fault("wrong-sequence", 3));
  });

  it("any line taken out, doubled or moved is found, in any log", () => {
    fc.assert(
      fc.property(notes, fc.nat(), fc.nat(), (events, one, other) => {
        const log = logOf(events);
        const all = log.text.split(/(?<=\n)/);
        const [from, to] = [one % all.length, other % all.length];
        const line = must(all[from], "a line");
        const head = must(log.heads.at(-1), "a head");
        expect(verifyAuditLog(all.toSpliced(from, 1).join(""), head).ok).toBe(false);
        expect(verifyAuditLog(all.toSpliced(to, 0, line).join("")).ok).toBe(false);
        if (from !== to)
          expect(verifyAuditLog(all.toSpliced(from, 1).toSpliced(to, 0, line).join("")).ok).toBe(false);
      }),
    );
  });

  it("lines exchanged or doubled are named", () => {
    const [a = "", b = "", c = "", d = ""] = lines;
    expect(verifyAuditLog(a + c + b + d)).toEqual(fault("wrong-sequence", 2));
    expect(verifyAuditLog(a + b + b + c + d)).toEqual(fault("wrong-sequence", 3));
    expect(verifyAuditLog(`${a}\n${b}`)).toEqual(fault("not-json", 2));
  });

  it("a line of another log, whole and with the right number, does not fit", () => {
    const [a = "", , c = ""] = lines;
    const elsewhere = logOf([
      { event: "program.stopped", payload: {} },
      { event: "program.stopped", payload: {} },
    ]);
    const foreign = must(elsewhere.text.split(/(?<=\n)/)[1], "its second line");
    expect(verifyAuditLog(a + foreign + c)).toEqual(fault("wrong-previous", 2));
  });

  it("cut off anywhere: found by itself in the middle of a line, by the signed head everywhere", () => {
    for (let at = 0; at < bytes.length; at++) {
      const cut = [bytes.subarray(0, at)];
      const line = lineOfByte(at);
      const atLineEnd = at === 0 || bytes[at - 1] === 10;
      expect(verifyAuditLog(cut, lastHead)).toEqual(
        fault(atLineEnd ? "truncated" : "no-final-newline", line),
      );
      const alone = verifyAuditLog(cut);
      if (!atLineEnd) expect(alone).toEqual(fault("no-final-newline", line));
      else expect(alone.ok).toBe(at > 0);
    }
  });

  it("an empty log is not a log", () => {
    expect(verifyAuditLog("")).toEqual(fault("empty", 1));
    expect(verifyAuditLog([])).toEqual(fault("empty", 1));
  });

  it("a whole chain forged anew is whole in itself, and exposed by the signed head", () => {
    const forged = forgeLog(
      records.map((record) => (record.sequence === 2 ? { ...record, at: secondsIn(2) } : record)),
    );
    expect(verifyAuditLog(forged).ok).toBe(true);
    expect(verifyAuditLog(forged, lastHead)).toEqual(fault("not-as-signed", 4));
    expect(verifyAuditLog(text, { ...lastHead, at: secondsIn(59) })).toEqual(fault("not-as-signed", 4));
  });

  it("stops at the first fault, whatever comes behind", () => {
    const broken = text.replace('"station":12', '"station":13');
    expect(verifyAuditLog(`${broken}rubbish\n\n`)).toEqual(fault("wrong-hash", 3));
    expect(verifyAuditLog(`${broken}rest of a line`)).toEqual(fault("wrong-hash", 3));
  });
});

const [FIRST] = records;
const byActor = (id: string, name: string): string =>
  forgeLog([{ ...must(FIRST, "a record"), actor: { ...COORDINATOR, id: id as UserId, name } }]);

describe("a line that is wrong in itself", () => {
  const first = must(records[0], "a record");
  const [line = ""] = lines;

  it.each([
    ["no JSON", "not-json", "{\n"],
    ["an empty line", "not-json", "\n"],
    ["a byte order mark", "not-json", `\uFEFF${text}`],
    ["a number", "not-a-record", "1\n"],
    ["a list", "not-a-record", "[]\n"],
    ["a field missing", "not-a-record", line.replace('"level":"info",', "")],
    ["a field too many", "not-a-record", line.replace("{", '{"aaa":1,')],
    [
      "a hash in capitals",
      "not-a-record",
      line.replace(/"hash":"[^"]*"/, (hash) => `"hash":"${hash.slice(8, -1).toUpperCase()}"`),
    ],
    [
      "a role that does not exist",
      "not-a-record",
      line.replace("null", '{"id":"a","name":"b","role":"king"}'),
    ],
    ["a day that does not exist", "not-a-record", line.replace("03-18", "02-30")],
    ["a moment without milliseconds", "not-a-record", line.replace(".000Z", "Z")],
    ["a moment in another zone", "not-a-record", line.replace(".000Z", ".000+01:00")],
    ["number 0", "not-a-record", line.replace('"sequence":1', '"sequence":0')],
    ["a broken number in the payload", "not-a-record", line.replace('"practice"', "0.5")],
    ["a number too large to be exact", "not-a-record", line.replace('"practice"', "9007199254740993")],
    ["half a character in the payload", "not-a-record", line.replace("practice", "\\ud800")],
    ["a payload that is a list", "not-a-record", line.replace(/"payload":\{[^}]*\}/, '"payload":[]')],
    ["a blank more", "not-canonical", line.replace(",", ", ")],
    ["a Windows line end", "not-canonical", line.replace("\n", "\r\n")],
    ["an unneeded escape", "not-canonical", line.replace("practice", "pr\\u0061ctice")],
    ["a field twice", "not-canonical", line.replace('{"actor":null', '{"actor":null,"actor":null')],
    ["an exponent", "not-canonical", line.replace('"sequence":1', '"sequence":1e0')],
    ["another hash", "wrong-hash", line.replace(/"hash":"[^"]*"/, `"hash":"${"0".repeat(64)}"`)],
    ["another name of the version", "wrong-hash", line.replace("0.1.0", "0.1.1")],
    [
      "an event that is not in the registry",
      "unknown-event",
      forgeLog([{ ...first, event: "vote.changed" }]),
    ],
    ["a name of the language itself", "unknown-event", forgeLog([{ ...first, event: "constructor" }])],
    ["another level than the registry's", "wrong-level", forgeLog([{ ...first, level: "error" }])],
    ["a payload of another event", "bad-payload", forgeLog([{ ...first, payload: { session: "first" } }])],
    [
      "a payload with something added",
      "bad-payload",
      forgeLog([{ ...first, payload: { ...first.payload, x: 1 } }]),
    ],
  ])("%s: %s", (_, kind, log) => {
    expect(verifyAuditLog(log)).toEqual(fault(kind, 1));
  });

  it("latin-1 instead of UTF-8 is no JSON", () => {
    expect(verifyAuditLog([Uint8Array.from(Buffer.from(text, "latin1"))])).toEqual(fault("not-json", 2));
  });

  it("a payload nested ten thousand deep is refused and does not exhaust the stack", () => {
    const deep = line.replace('"practice"', `${"[".repeat(10_000)}${"]".repeat(10_000)}`);
    expect(verifyAuditLog(deep)).toEqual(fault("not-a-record", 1));
  });

  it("a key that means something to the language is refused", () => {
    const payload = JSON.parse('{"__proto__":1}') as Record<string, number>;
    expect(verifyAuditLog(forgeLog([{ ...first, payload }]))).toEqual(fault("not-canonical", 1));
  });

  it("a line of 1,048,576 bytes is read, one more is too long, also when it never ends", () => {
    const failed = (reason: string) =>
      forgeLog([{ ...first, event: "program.failed", level: "error", payload: { action: "a", reason } }]);
    const room = 1_048_576 - utf8(failed("")).length;
    expect(verifyAuditLog(failed("x".repeat(room))).ok).toBe(true);
    expect(verifyAuditLog(failed("x".repeat(room + 1)))).toEqual(fault("line-too-long", 1));
    const endless = startAuditVerification();
    const piece = new Uint8Array(65_536).fill(120);
    for (let at = 0; at < 100; at++) endless.push(piece);
    expect(endless.finish()).toEqual(fault("line-too-long", 1));
    const added = appendEvent(
      null,
      { event: "program.failed", payload: { action: "a", reason: "x".repeat(room) } },
      { at: instant(first.at), actor: null },
    );
    expect(utf8(added.line)).toHaveLength(1_048_576);
  });

  it("an actor without a name is one, an actor without an id is not", () => {
    expect(verifyAuditLog(byActor("u", "")).ok).toBe(true);
    expect(verifyAuditLog(byActor("", "n"))).toEqual(fault("not-a-record", 1));
  });
});
