import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashGroups, must, sha256Hex, utf8 } from "../basics/index.ts";
import {
  type HashCheck,
  restartHashCheck,
  type ShownHashCheck,
  showHashCheck,
  startHashCheck,
  typeGroups,
} from "./hash-check.ts";

const digest = fc.uint8Array({ minLength: 1, maxLength: 8 }).map(sha256Hex);
const draws = fc.tuple(fc.nat(15), fc.nat(14));
const started = fc.tuple(digest, draws).map(([of, [one, rest]]) => start(of, one, rest));

/** A check with a random source that gives these two numbers. */
function start(of: string, one: number, rest: number): HashCheck {
  const given = [one, rest];
  return startHashCheck(of, () => must(given.shift(), "two draws"));
}

const hiddenGroups = (check: HashCheck): [string, string] => {
  const groups = hashGroups(check.digest);
  const [one, other] = check.hidden.map((at) => must(groups[at], "a group"));
  return [must(one, "first"), must(other, "second")];
};

/** A group that differs from the given one. */
const wrong = (group: string): string => (group.startsWith("0") ? "1" : "0") + group.slice(1);

const HASH = sha256Hex(utf8("Telling"));

describe("the typed-over check of a hash", () => {
  it("asks the random source for one of sixteen and one of the fifteen others", () => {
    const bounds: number[] = [];
    startHashCheck(HASH, (bound) => {
      bounds.push(bound);
      return 0;
    });
    expect(bounds).toEqual([16, 15]);
  });

  it("every pair of different groups is drawn, each equally often", () => {
    const seen = new Map<string, number>();
    for (let one = 0; one < 16; one++) {
      for (let rest = 0; rest < 15; rest++) {
        const pair = start(HASH, one, rest).hidden.join(" ");
        seen.set(pair, (seen.get(pair) ?? 0) + 1);
      }
    }
    expect(seen.size).toBe(120);
    expect(new Set(seen.values())).toEqual(new Set([2]));
    for (const pair of seen.keys()) {
      const [one = 0, other = 0] = pair.split(" ").map(Number);
      expect(one).toBeLessThan(other);
    }
  });

  it("a random source that leaves its bound stops the programme", () => {
    for (const bad of [-1, 16, 0.5]) expect(() => startHashCheck(HASH, () => bad)).toThrow("bound");
    expect(() => start(HASH, 0, 15)).toThrow("bound");
  });

  it("what is shown and what is hidden together are the digest", () => {
    fc.assert(
      fc.property(started, (check) => {
        const hidden = hiddenGroups(check);
        const shown = showHashCheck(check);
        let box = 0;
        const together = shown.groups.map((group) => group ?? must(hidden[box++], "a hidden group"));
        expect(together.join("")).toBe(check.digest);
        expect(box).toBe(2);
        expect(shown.groups).toHaveLength(16);
      }),
    );
  });

  it("what is shown holds neither the digest nor where else to find a hidden group", () => {
    const shown = showHashCheck(start(HASH, 3, 9));
    expect(Object.keys(shown).toSorted()).toEqual(["attemptsLeft", "groups", "kind"]);
    expect(shown.groups.flatMap((group, at) => (group === null ? [at] : []))).toEqual([3, 10]);
    expect(shown).toMatchObject({ kind: "open", attemptsLeft: 3 });
  });

  it("matches the right groups in capitals and with blanks", () => {
    fc.assert(
      fc.property(started, (check) => {
        const [one, other] = hiddenGroups(check);
        const typed = [` ${one.toUpperCase()}\t`, `${other.slice(0, 2)} ${other.slice(2)}`] as const;
        const answer = typeGroups(check, typed);
        expect(answer).toEqual({ kind: "matched", check: { ...check, kind: "matched" } });
      }),
    );
  });

  it("a miss says how many attempts are left, and the same whichever group is wrong", () => {
    fc.assert(
      fc.property(started, (check) => {
        const [one, other] = hiddenGroups(check);
        const missed = { kind: "missed", check: { ...check, misses: 1 }, attemptsLeft: 2 };
        expect(typeGroups(check, [wrong(one), other])).toEqual(missed);
        expect(typeGroups(check, [one, wrong(other)])).toEqual(missed);
        expect(typeGroups(check, [wrong(one), wrong(other)])).toEqual(missed);
      }),
    );
  });

  it("the right groups in the wrong boxes are a miss", () => {
    const check = start(HASH, 0, 0);
    const [one, other] = hiddenGroups(check);
    expect(one).not.toBe(other);
    expect(typeGroups(check, [other, one]).kind).toBe("missed");
  });

  it.each([
    ["", "0000", [0]],
    ["000", "0000", [0]],
    ["0000", "00000", [1]],
    ["000g", "o000", [0, 1]],
    ["00-00", "0000", [0]],
  ] as const)("%j and %j: a slip of the fingers costs no attempt", (one, other, boxes) => {
    const check = start(HASH, 5, 5);
    expect(typeGroups(check, [one, other])).toEqual({ kind: "malformed", check, boxes });
  });

  it("the third miss locks; the right groups do not open it; a coordinator gives three new attempts at the same pair", () => {
    let check = start(HASH, 7, 2);
    const right = hiddenGroups(check);
    const left: number[] = [];
    for (let attempt = 0; attempt < 3; attempt++) {
      const answer = typeGroups(check, [wrong(right[0]), right[1]]);
      if (answer.kind === "missed") left.push(answer.attemptsLeft);
      check = answer.check;
    }
    expect(left).toEqual([2, 1, 0]);
    expect(check.kind).toBe("locked");
    expect(showHashCheck(check)).toMatchObject({ kind: "locked", attemptsLeft: 0 });
    expect(typeGroups(check, right)).toEqual({ kind: "not-open", check });

    const again = restartHashCheck(check);
    expect(again).toEqual({ ...check, kind: "open", misses: 0 });
    expect(showHashCheck(again).attemptsLeft).toBe(3);
    const answer = typeGroups(again, right);
    expect(answer.kind).toBe("matched");
    expect(showHashCheck(answer.check).attemptsLeft).toBe(0);
    expect(typeGroups(answer.check, right).kind).toBe("not-open");
  });

  it("only a locked check is started again", () => {
    const check = start(HASH, 7, 2);
    expect(() => restartHashCheck(check)).toThrow("locked");
    expect(() => restartHashCheck(typeGroups(check, hiddenGroups(check)).check)).toThrow("locked");
  });

  it("no sequence of misses, restarts and reloads ever hides other positions: fourteen groups is all one sees", () => {
    const typed = fc.tuple(fc.stringMatching(/^[0-9a-f]{4}$/), fc.stringMatching(/^[0-9a-f]{3,4}$/));
    fc.assert(
      fc.property(started, fc.array(typed, { maxLength: 20 }), (first, attempts) => {
        const views: ShownHashCheck[] = [showHashCheck(first)];
        let check = first;
        for (const attempt of attempts) {
          const answer = typeGroups(check, attempt);
          check = answer.check.kind === "locked" ? restartHashCheck(answer.check) : answer.check;
          // Stored and read back, as between two screens.
          check = { ...check, ...(JSON.parse(JSON.stringify(check)) as HashCheck) };
          views.push(showHashCheck(check));
        }
        const everHidden = new Set(
          views.flatMap((view) => view.groups.flatMap((group, at) => (group === null ? [at] : []))),
        );
        expect([...everHidden]).toEqual(first.hidden);
      }),
    );
  });

  it("takes the digest in capitals, and nothing but a digest", () => {
    expect(start(HASH.toUpperCase(), 0, 0).digest).toBe(HASH);
    expect(() => start("abc", 0, 0)).toThrow("64 hexadecimal digits");
  });
});
