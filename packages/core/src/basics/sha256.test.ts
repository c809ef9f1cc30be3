import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "./bytes.ts";
import { sha256Hex, startSha256 } from "./sha256.ts";

describe("SHA-256", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ])("gives the vectors of FIPS 180-4 (%#)", (text, digest) => {
    expect(sha256Hex(utf8(text))).toBe(digest);
  });

  it("does not depend on how the input is cut up, and agrees with OpenSSL", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), (pieces) => {
        const hash = startSha256();
        const other = createHash("sha256");
        for (const piece of pieces) {
          hash.update(piece);
          other.update(piece);
        }
        expect(hash.digest()).toBe(other.digest("hex"));
      }),
    );
  });
});
