import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HashedFile, Manifest } from "./manifest.ts";
import { verifyManifest } from "./manifest-verification.ts";

const hash = (n: number): string => n.toString(16).padStart(64, "0");
const listing = (...hashes: number[]): HashedFile[] =>
  hashes.map((n, at) => ({ path: String.fromCodePoint(97 + at), sha256: hash(n) }));
const manifestOf = (files: readonly HashedFile[]): Manifest => ({
  domain: "stemketen/publication/1",
  headers: {},
  files,
});
const NAMES = ["a", "b", "c", "d", "e", "f"];
const byPath = (files: readonly HashedFile[]): ReadonlyMap<string, string> =>
  new Map(files.map((file) => [file.path, file.sha256]));
const manifest = manifestOf(listing(1, 2, 3, 4));

describe("a folder against its manifest", () => {
  it("has no problems when every file is as listed, in any order and spelling of the hash", () => {
    expect(verifyManifest(manifest, listing(1, 2, 3, 4))).toEqual([]);
    expect(verifyManifest(manifest, listing(1, 2, 3, 4).toReversed())).toEqual([]);
    const [first, ...rest] = listing(10, 2).map((file) => ({ ...file, sha256: file.sha256.toUpperCase() }));
    expect(
      verifyManifest(
        manifestOf(listing(10, 2)),
        [first, ...rest].flatMap((file) => file ?? []),
      ),
    ).toEqual([]);
  });

  it("names what changed, is missing or was added, in order of the path", () => {
    const actual = [...listing(1, 9), { path: "B", sha256: hash(7) }, { path: "d", sha256: hash(4) }];
    expect(verifyManifest(manifest, actual)).toEqual([
      { kind: "added", path: "B" },
      { kind: "changed", path: "b" },
      { kind: "missing", path: "c" },
    ]);
  });

  it("sees that two files hold each other's bytes, once for each pair", () => {
    expect(verifyManifest(manifest, listing(1, 4, 3, 2))).toEqual([
      { kind: "swapped", path: "b", other: "d" },
    ]);
    expect(verifyManifest(manifest, listing(2, 1, 4, 3))).toEqual([
      { kind: "swapped", path: "a", other: "b" },
      { kind: "swapped", path: "c", other: "d" },
    ]);
  });

  it("two files that took over only one way, or three in a round, are changed and not swapped", () => {
    expect(verifyManifest(manifest, listing(2, 9, 3, 4))).toEqual([
      { kind: "changed", path: "a" },
      { kind: "changed", path: "b" },
    ]);
    expect(verifyManifest(manifest, listing(2, 3, 1, 4)).map(({ kind }) => kind)).toEqual([
      "changed",
      "changed",
      "changed",
    ]);
  });

  it("pairs files with equal bytes one to one", () => {
    expect(verifyManifest(manifestOf(listing(1, 1, 2, 2)), listing(2, 2, 1, 1))).toEqual([
      { kind: "swapped", path: "a", other: "c" },
      { kind: "swapped", path: "b", other: "d" },
    ]);
    expect(verifyManifest(manifestOf(listing(1, 1, 2)), listing(2, 2, 1))).toEqual([
      { kind: "swapped", path: "a", other: "c" },
      { kind: "changed", path: "b" },
    ]);
  });

  it("skips the manifest and its signatures, and nothing else", () => {
    const own = ["MANIFEST.sha256", "MANIFEST.sha256.gsb.sig", "sub/MANIFEST.sha256"];
    const actual = [...listing(1, 2, 3, 4), ...own.map((path) => ({ path, sha256: hash(8) }))];
    expect(verifyManifest(manifest, actual)).toEqual([{ kind: "added", path: "sub/MANIFEST.sha256" }]);
  });

  it("every difference between two folders is named, and only those", () => {
    const folder = fc.uniqueArray(
      fc.record({ path: fc.constantFrom(...NAMES), sha256: fc.nat(3).map(hash) }),
      { selector: (file) => file.path },
    );
    fc.assert(
      fc.property(folder, folder, (listed, actual) => {
        const [before, after] = [byPath(listed), byPath(actual)];
        const different = NAMES.filter((path) => before.get(path) !== after.get(path));
        const named = verifyManifest(manifestOf(listed), actual).flatMap((problem) =>
          problem.kind === "swapped" ? [problem.path, problem.other] : [problem.path],
        );
        expect(named.toSorted()).toEqual(different);
      }),
    );
  });
});
