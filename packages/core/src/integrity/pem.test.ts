import { createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { must, utf8 } from "../basics/index.ts";
import { signingKeyFromSeed } from "./keys.ts";
import { privateKeyToPem, publicKeyFromPem, publicKeyToPem, seedFromPem } from "./pem.ts";

const seed = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
const { publicKey } = signingKeyFromSeed("test", seed);

const pemOf = (bytes: Buffer): string =>
  `-----BEGIN PUBLIC KEY-----\n${bytes.toString("base64")}\n-----END PUBLIC KEY-----\n`;

describe("keys as PEM (RFC 8410)", () => {
  it("writes a public key as other software does, and reads it back", () => {
    const pem = publicKeyToPem(publicKey);
    expect(createPublicKey(pem).asymmetricKeyType).toBe("ed25519");
    expect(createPublicKey(pem).export({ type: "spki", format: "pem" })).toBe(pem);
    expect(publicKeyFromPem(pem)).toEqual({ ok: true, value: publicKey });
  });

  it("writes a private key as other software does, and reads it back", () => {
    const pem = privateKeyToPem(seed);
    expect(createPrivateKey(pem).export({ type: "pkcs8", format: "pem" })).toBe(pem);
    expect(createPublicKey(pem).export({ type: "spki", format: "pem" })).toBe(publicKeyToPem(publicKey));
    expect(seedFromPem(pem)).toEqual({ ok: true, value: seed });
  });

  it("any seed survives the way there and back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        expect(seedFromPem(privateKeyToPem(bytes))).toEqual({ ok: true, value: bytes });
        expect(publicKeyFromPem(publicKeyToPem(bytes))).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  it("reads a file with Windows line ends and blank lines round it", () => {
    const pem = `\r\n${publicKeyToPem(publicKey).replaceAll("\n", "\r\n")}\r\n`;
    expect(publicKeyFromPem(pem)).toEqual({ ok: true, value: publicKey });
  });

  it("a key of another kind is said to be one", () => {
    const x25519 = generateKeyPairSync("x25519");
    const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 });
    const spki = { type: "spki", format: "pem" } as const;
    const pkcs8 = { type: "pkcs8", format: "pem" } as const;
    const refused = { ok: false, error: { kind: "not-ed25519" } };
    expect(publicKeyFromPem(x25519.publicKey.export(spki).toString())).toEqual(refused);
    expect(publicKeyFromPem(rsa.publicKey.export(spki).toString())).toEqual(refused);
    expect(seedFromPem(x25519.privateKey.export(pkcs8).toString())).toEqual(refused);
    expect(seedFromPem(rsa.privateKey.export(pkcs8).toString())).toEqual(refused);
  });

  it("a key with bytes missing or added is not a key", () => {
    const base64 = must(publicKeyToPem(publicKey).split("\n")[1], "the line with the key");
    const der = Buffer.from(base64, "base64");
    for (const bytes of [der.subarray(0, -1), Buffer.concat([der, Buffer.from([0])])]) {
      expect(publicKeyFromPem(pemOf(bytes))).toEqual({ ok: false, error: { kind: "not-ed25519" } });
    }
  });

  it.each([
    ["nothing", ""],
    ["a private key where a public one is asked", privateKeyToPem(seed)],
    ["text behind the end", `${publicKeyToPem(publicKey)}x`],
    ["two keys", publicKeyToPem(publicKey).repeat(2)],
    ["no end", publicKeyToPem(publicKey).slice(0, -10)],
    ["other signs inside", publicKeyToPem(publicKey).replace("MCow", "M*ow")],
  ])("refuses %s", (_, text) => {
    expect(publicKeyFromPem(text)).toEqual({ ok: false, error: { kind: "not-pem", expected: "PUBLIC KEY" } });
  });

  it("names what it expected where a private key is asked", () => {
    expect(seedFromPem(publicKeyToPem(publicKey))).toEqual({
      ok: false,
      error: { kind: "not-pem", expected: "PRIVATE KEY" },
    });
  });

  it("writes only keys of 32 bytes", () => {
    expect(() => publicKeyToPem(utf8("short"))).toThrow("32 bytes");
    expect(() => privateKeyToPem(utf8("short"))).toThrow("32 bytes");
  });
});
