import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { must, utf8 } from "../basics/index.ts";
import {
  parseSignedMessage,
  signingKeyFromSeed,
  signMessage,
  verifyMessage,
  writeSignedMessage,
} from "../integrity/index.ts";
import { SMALL_LOG, secondsIn } from "./audit-log.fixtures.ts";
import { parseAuditHead, writeAuditHead } from "./head.ts";
import { verifyAuditLog } from "./verification.ts";

const head = must(SMALL_LOG.heads.at(-1), "a head");
const text = writeAuditHead(head);

describe("the head of a log", () => {
  it("is canonical JSON that says what it is", () => {
    expect(text).toBe(
      `{"at":"2026-03-18T21:00:03.000Z","format":"stemketen/audit-head/1","hash":"${head.hash}","sequence":4}`,
    );
    expect(parseAuditHead(text)).toEqual({ ok: true, value: head });
  });

  it("comes back as it was, whatever it says", () => {
    const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
    fc.assert(
      fc.property(fc.integer({ min: 1 }), hash, fc.nat(86_400), (sequence, of, second) => {
        const any = { sequence, hash: of, at: secondsIn(second) };
        expect(parseAuditHead(writeAuditHead(any))).toEqual({ ok: true, value: any });
      }),
    );
  });

  it.each([
    ["nothing", ""],
    ["another format", text.replace("head/1", "head/2")],
    ["a blank", text.replace(",", ", ")],
    ["a line feed", `${text}\n`],
    ["number 0", text.replace('"sequence":4', '"sequence":0')],
    ["a field more", text.replace("{", '{"a":1,')],
    ["a field less", text.replace(/"at":"[^"]*",/, "")],
    ["a short hash", text.replace(/"hash":"../, '"hash":"')],
    ["a day that does not exist", text.replace("03-18", "13-18")],
  ])("refuses %s", (_, other) => {
    expect(parseAuditHead(other)).toEqual({ ok: false, error: { kind: "not-an-audit-head" } });
  });

  it("signed by the tabulator's key, it vouches for the end of the log from file to file", () => {
    const key = signingKeyFromSeed("osv-1", new Uint8Array(32).fill(3));
    const message = {
      domain: "stemketen/audit-head/1",
      role: "tabulator",
      payload: utf8(text),
    } as const;
    const file = writeSignedMessage(signMessage(message, key));

    const signed = parseSignedMessage(file);
    expect(signed.ok).toBe(true);
    if (!signed.ok) return;
    const { keyId, publicKey } = key;
    expect(verifyMessage(signed.value, [{ keyId, publicKey, roles: ["tabulator"] }]).ok).toBe(true);
    const read = parseAuditHead(new TextDecoder().decode(signed.value.payload));
    expect(read.ok && verifyAuditLog(SMALL_LOG.text, read.value).ok).toBe(true);
    const shortened = SMALL_LOG.text
      .split(/(?<=\n)/)
      .slice(0, -1)
      .join("");
    expect(read.ok && verifyAuditLog(shortened, read.value)).toEqual({
      ok: false,
      error: { kind: "truncated", line: 4 },
    });
  });
});
