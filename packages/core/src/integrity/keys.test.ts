import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromHex, toHex, utf8 } from "../basics/index.ts";
import { isKeyId, isSignatureOf, signingKeyFromSeed } from "./keys.ts";

// RFC 8032 §7.1, tests 1 to 3.
const VECTORS = [
  {
    seed: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    publicKey: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    message: "",
    signature:
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  },
  {
    seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
    publicKey: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    message: "72",
    signature:
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  },
  {
    seed: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
    publicKey: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    message: "af82",
    signature:
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  },
] as const;

const flipped = (bytes: Uint8Array, bit: number): Uint8Array =>
  bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

const key = signingKeyFromSeed("test", new Uint8Array(32).fill(7));

describe("Ed25519 keys (RFC 8032)", () => {
  it.each(VECTORS)("the RFC's vector for the message $message", ({ seed, publicKey, message, signature }) => {
    const signer = signingKeyFromSeed("rfc", fromHex(seed));
    expect(toHex(signer.publicKey)).toBe(publicKey);
    expect(toHex(signer.sign(fromHex(message)))).toBe(signature);
    expect(isSignatureOf(fromHex(signature), fromHex(message), fromHex(publicKey))).toBe(true);
  });

  it("one changed bit in the message, signature or key makes it invalid", () => {
    const message = utf8("uitslag");
    const signature = key.sign(message);
    fc.assert(
      fc.property(fc.nat(7 * 8 - 1), fc.nat(511), fc.nat(255), (inMessage, inSignature, inKey) => {
        expect(isSignatureOf(signature, flipped(message, inMessage), key.publicKey)).toBe(false);
        expect(isSignatureOf(flipped(signature, inSignature), message, key.publicKey)).toBe(false);
        expect(isSignatureOf(signature, message, flipped(key.publicKey, inKey))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it("what is not a signature or a key at all is simply not valid", () => {
    const message = utf8("uitslag");
    const signature = key.sign(message);
    expect(isSignatureOf(signature.slice(0, 63), message, key.publicKey)).toBe(false);
    expect(isSignatureOf(new Uint8Array(65), message, key.publicKey)).toBe(false);
    expect(isSignatureOf(signature, message, key.publicKey.slice(0, 31))).toBe(false);
    expect(isSignatureOf(signature, message, new Uint8Array(32).fill(255))).toBe(false);
  });

  it("refuses the key of small order, under which one signature fits every message", () => {
    // The neutral element as key and as R, with S = 0: the looser rule of ZIP 215 takes it for any message.
    const neutral = new Uint8Array(32);
    neutral[0] = 1;
    const universal = new Uint8Array(64);
    universal[0] = 1;
    expect(isSignatureOf(universal, utf8("a"), neutral)).toBe(false);
  });

  it("keeps its own copy of the seed", () => {
    const seed = new Uint8Array(32).fill(7);
    const signer = signingKeyFromSeed("copy", seed);
    seed.fill(0);
    expect(signer.sign(utf8("x"))).toEqual(key.sign(utf8("x")));
  });

  it("a seed has 32 bytes, a name fits in a file name", () => {
    expect(() => signingKeyFromSeed("k", new Uint8Array(31))).toThrow("32 bytes");
    expect(() => signingKeyFromSeed("../k", new Uint8Array(32))).toThrow("name of a key");
  });

  it.each(["a", "GSB-2026_1", "0", "a".repeat(64)])("%j can name a key", (id) => {
    expect(isKeyId(id)).toBe(true);
  });

  it.each(["", "-a", "_a", "a.b", "a/b", "a b", "é", "a\n", "a".repeat(65)])("%j cannot name a key", (id) => {
    expect(isKeyId(id)).toBe(false);
  });
});
