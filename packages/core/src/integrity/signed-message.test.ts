import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "../basics/index.ts";
import { isSignatureOf, type SigningKey, signingKeyFromSeed, type TrustedKey } from "./keys.ts";
import { type SignedMessage, signMessage, verifyMessage } from "./signed-message.ts";
import { parseSignedMessage, writeSignedMessage } from "./signed-message-file.ts";
import { isSigningDomain, maySign, type SignerRole, type SigningDomain, signersOf } from "./signer-roles.ts";

const DOMAINS = [
  "stemketen/audit-head/1",
  "stemketen/publication/1",
  "stemketen/release-manifest/1",
  "stemketen/station-count/1",
] as const satisfies readonly SigningDomain[];
const ROLES = ["tabulator", "committee", "release", "station-app"] as const satisfies readonly SignerRole[];

const key = signingKeyFromSeed("osv-1", new Uint8Array(32).fill(1));
const other = signingKeyFromSeed("osv-2", new Uint8Array(32).fill(2));
const trust = (of: SigningKey, ...roles: SignerRole[]): TrustedKey => ({
  keyId: of.keyId,
  publicKey: of.publicKey,
  roles,
});
const trusted = [trust(other, "tabulator"), trust(key, "tabulator")];

const message = { domain: "stemketen/audit-head/1", role: "tabulator", payload: utf8('{"n":1}') } as const;
const signed = signMessage(message, key);

describe("signed messages", () => {
  it("a message signed with a trusted key in its role is valid, and says which key", () => {
    expect(signed.keyId).toBe("osv-1");
    expect(verifyMessage(signed, trusted)).toEqual({ ok: true, value: trusted[1] });
  });

  it("the signature is over domain, role and payload, each on a line of its own", () => {
    const bytes = utf8('stemketen/audit-head/1\ntabulator\n{"n":1}');
    expect(isSignatureOf(signed.signature, bytes, key.publicKey)).toBe(true);
  });

  it("any payload is signed, byte for byte", () => {
    const anyBytes = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(anyBytes, anyBytes, (payload, otherPayload) => {
        const own = signMessage({ ...message, payload }, key);
        expect(verifyMessage(own, trusted).ok).toBe(true);
        const swapped = verifyMessage({ ...own, payload: otherPayload }, trusted);
        expect(swapped.ok).toBe(Buffer.compare(payload, otherPayload) === 0);
      }),
      { numRuns: 50 },
    );
  });

  it("a signature of one kind is not valid for another kind, nor in another role", () => {
    const elsewhere: SignedMessage[] = [
      { ...signed, domain: "stemketen/publication/1" },
      { ...signed, role: "committee" },
      { ...signed, domain: "stemketen/publication/1", role: "committee" },
    ];
    const generous = [trust(key, ...ROLES)];
    for (const claim of elsewhere) {
      expect(verifyMessage(claim, generous)).toEqual({
        ok: false,
        error: { kind: "invalid-signature", keyId: "osv-1" },
      });
    }
  });

  it("a key that nobody trusts counts for nothing", () => {
    expect(verifyMessage(signed, [trust(other, "tabulator")])).toEqual({
      ok: false,
      error: { kind: "unknown-key", keyId: "osv-1" },
    });
    expect(verifyMessage({ ...signed, keyId: "osv-2" }, trusted)).toEqual({
      ok: false,
      error: { kind: "invalid-signature", keyId: "osv-2" },
    });
  });

  it("a genuine signature of a key without the role is refused", () => {
    expect(verifyMessage(signed, [trust(key, "committee", "release")])).toEqual({
      ok: false,
      error: { kind: "role-not-allowed", keyId: "osv-1", role: "tabulator", domain: message.domain },
    });
  });

  it("a genuine signature of a role that may not sign this is refused", () => {
    const bytes = utf8('stemketen/audit-head/1\ncommittee\n{"n":1}');
    const forged: SignedMessage = { ...signed, role: "committee", signature: key.sign(bytes) };
    expect(verifyMessage(forged, [trust(key, "committee")])).toEqual({
      ok: false,
      error: { kind: "role-not-allowed", keyId: "osv-1", role: "committee", domain: message.domain },
    });
  });

  it("a role may not even make a signature that it may not give", () => {
    for (const domain of DOMAINS) {
      for (const role of ROLES) {
        const sign = (): SignedMessage => signMessage({ domain, role, payload: utf8("x") }, key);
        if (maySign(role, domain)) expect(verifyMessage(sign(), [trust(key, role)]).ok).toBe(true);
        else expect(sign).toThrow(`a ${role} may not sign ${domain}`);
      }
    }
  });

  it("each kind of thing has its signer", () => {
    expect(DOMAINS.map((domain) => [domain, signersOf(domain)])).toEqual([
      ["stemketen/audit-head/1", ["tabulator"]],
      ["stemketen/publication/1", ["committee"]],
      ["stemketen/release-manifest/1", ["release"]],
      ["stemketen/station-count/1", ["station-app"]],
    ]);
    expect(isSigningDomain("stemketen/audit-head/2")).toBe(false);
    expect(isSigningDomain("toString")).toBe(false);
  });
});

describe("a signed message as a file", () => {
  const file = writeSignedMessage(signed);

  it("is one line of canonical JSON in which the payload can be read", () => {
    expect(file).toMatch(
      /^\{"domain":"stemketen\/audit-head\/1","keyId":"osv-1","payload":"\{\\"n\\":1\}","role":"tabulator","signature":"[0-9a-f]{128}"\}\n$/,
    );
  });

  it("comes back as it was", () => {
    expect(parseSignedMessage(file)).toEqual({ ok: true, value: signed });
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const own = signMessage({ ...message, payload: utf8(text) }, key);
        expect(parseSignedMessage(writeSignedMessage(own))).toEqual({ ok: true, value: own });
      }),
      { numRuns: 50 },
    );
  });

  it("comes back from every role that may sign", () => {
    for (const domain of DOMAINS) {
      for (const role of signersOf(domain)) {
        const own = signMessage({ domain, role, payload: utf8("x") }, key);
        expect(parseSignedMessage(writeSignedMessage(own))).toEqual({ ok: true, value: own });
      }
    }
  });

  it("a payload that is not text has no file", () => {
    expect(() => writeSignedMessage({ ...signed, payload: Uint8Array.of(0xff) })).toThrow(TypeError);
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["a number", "1\n"],
    ["no final line feed", file.trimEnd()],
    ["a blank more", file.replace(":", ": ")],
    ["a field more", file.replace("{", '{"a":1,')],
    ["a field less", file.replace('"keyId":"osv-1",', "")],
    ["another kind", file.replace("audit-head/1", "audit-head/2")],
    ["another role", file.replace("tabulator", "typist")],
    ["a name that is no name", file.replace("osv-1", "../1")],
    ["a signature in capitals", file.replace(/[0-9a-f]{128}/, (hex) => hex.toUpperCase())],
    ["a short signature", file.replace(/[0-9a-f]{128}/, (hex) => hex.slice(2))],
    ["half a character", file.replace('{\\"n\\":1}', "\\ud800")],
    ["an unneeded escape", file.replace("osv-1", "osv\\u002d1")],
  ])("refuses %s", (_, text) => {
    expect(parseSignedMessage(text)).toEqual({ ok: false, error: { kind: "not-a-signed-message" } });
  });
});
