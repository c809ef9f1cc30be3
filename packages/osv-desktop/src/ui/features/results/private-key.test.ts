import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { utf8 } from "@stemketen/core/basics";
import { signingKeyFromSeed } from "@stemketen/core/integrity";
import { expect, it } from "vitest";
import { readPrivateKey } from "./private-key.ts";

const ED25519 = generateKeyPairSync("ed25519");
const RSA = generateKeyPairSync("rsa", { modulusLength: 2048 });
const CURVE = generateKeyPairSync("ec", { namedCurve: "P-256" });

const pkcs8 = ({ privateKey }: { readonly privateKey: KeyObject }): string =>
  privateKey.export({ type: "pkcs8", format: "pem" }).toString();

it("reads the key that openssl makes, also with the line ends of Windows", () => {
  const bytes = utf8("# een lijst\n");
  for (const text of [pkcs8(ED25519), pkcs8(ED25519).replaceAll("\n", "\r\n")]) {
    const read = readPrivateKey(text);
    const seed = read.ok ? read.value : new Uint8Array();
    const { x } = ED25519.publicKey.export({ format: "jwk" });
    const key = signingKeyFromSeed("een", seed);
    expect(Buffer.from(key.publicKey).toString("base64url")).toBe(x);
    expect(key.sign(bytes)).toHaveLength(64);
  }
});

it.each([
  ["a public key", ED25519.publicKey.export({ type: "spki", format: "pem" }), "public-key"],
  ["a public key of RSA", RSA.publicKey.export({ type: "pkcs1", format: "pem" }), "public-key"],
  [
    "a key behind a password",
    ED25519.privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "geheim" }),
    "encrypted",
  ],
  ["a key of RSA", pkcs8(RSA), "other-kind"],
  ["a key of RSA in the older format", RSA.privateKey.export({ type: "pkcs1", format: "pem" }), "other-kind"],
  ["a key of another curve", CURVE.privateKey.export({ type: "sec1", format: "pem" }), "other-kind"],
  [
    "a key of OpenSSH",
    "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n",
    "other-kind",
  ],
  ["a key of which the end is missing", pkcs8(ED25519).slice(0, 80), "not-whole"],
  ["two keys", pkcs8(ED25519) + pkcs8(CURVE), "not-whole"],
  ["a certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "no-key"],
  ["a list of shopping", "melk\nbrood\n", "no-key"],
  ["nothing", "", "no-key"],
])("explains %s", (_, text, kind) => {
  expect(readPrivateKey(text.toString())).toEqual({ ok: false, error: { kind } });
});
