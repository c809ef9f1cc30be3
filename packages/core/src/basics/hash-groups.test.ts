import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatHash, HASH_GROUP_COUNT, HASH_GROUP_LENGTH, hashGroups } from "./hash-groups.ts";

const DIGEST = "BA7816BF8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

describe("hashGroups", () => {
  it("gives sixteen groups of four in lower case", () => {
    expect(hashGroups(DIGEST)).toEqual(
      "ba78 16bf 8f01 cfea 4141 40de 5dae 2223 b003 61a3 9617 7a9c b410 ff61 f200 15ad".split(" "),
    );
    expect(formatHash(DIGEST)).toBe(
      "ba78 16bf 8f01 cfea 4141 40de 5dae 2223 b003 61a3 9617 7a9c b410 ff61 f200 15ad",
    );
  });

  it("loses nothing", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (digest) => {
        const groups = hashGroups(digest);
        expect(groups).toHaveLength(HASH_GROUP_COUNT);
        expect(groups.every((group) => group.length === HASH_GROUP_LENGTH)).toBe(true);
        expect(groups.join("")).toBe(digest);
      }),
    );
  });

  it.each([DIGEST.slice(1), `${DIGEST}0`, DIGEST.replace("B", "g"), "", ` ${DIGEST.slice(1)}`])(
    "refuses %j",
    (text) => {
      expect(() => hashGroups(text)).toThrow("a SHA-256 has 64 hexadecimal digits");
    },
  );
});
