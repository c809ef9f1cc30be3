import { generateKeyPairSync } from "node:crypto";
import { err, ok } from "@stemketen/core/basics";
import { expect, it } from "vitest";
import { readPublicKey } from "./public-key.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const RSA = generateKeyPairSync("rsa", { modulusLength: 2048 });
const PEM = publicKey.export({ type: "spki", format: "pem" }).toString();
const SECRET = privateKey.export({ type: "pkcs8", format: "pem" }).toString();

it("takes the public key of a file as openssl writes it", () => {
  expect(readPublicKey(PEM)).toEqual(ok(PEM));
  expect(readPublicKey(PEM.replaceAll("\n", "\r\n")).ok).toBe(true);
});

it.each([
  ["nothing", "", "no-key"],
  ["a text", "Sleutel van de app", "no-key"],
  ["a certificate", PEM.replaceAll("PUBLIC KEY", "CERTIFICATE"), "no-key"],
  ["the secret key", SECRET, "secret-key"],
  ["both keys", `${PEM}${SECRET}`, "secret-key"],
  ["a key with a password", "-----BEGIN ENCRYPTED PRIVATE KEY-----\n", "secret-key"],
  ["a key of RSA", RSA.publicKey.export({ type: "spki", format: "pem" }), "other-kind"],
  ["a key of RSA in its own format", RSA.publicKey.export({ type: "pkcs1", format: "pem" }), "other-kind"],
  ["half a key", PEM.slice(0, 60), "not-whole"],
  ["two keys", `${PEM}${PEM}`, "not-whole"],
])("explains a file with %s", (_, text, kind) => {
  expect(readPublicKey(text.toString())).toEqual(err({ kind }));
});
