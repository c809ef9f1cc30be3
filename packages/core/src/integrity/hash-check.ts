import { assert, HASH_GROUP_COUNT, HASH_GROUP_LENGTH, hashGroups } from "../basics/index.ts";

/** How often a person may type the two groups before a coordinator must start the check again. */
export const HASH_CHECK_ATTEMPTS = 3;

/** Positions of the two hidden groups, ascending, each 0 to 15. */
export type HiddenGroups = readonly [number, number];

/**
 * The check of a file's hash against paper. Plain data, kept where the screen cannot see it: it holds the
 * digest. Store it per installation and file and go on with it until it matches; a new pair after a miss, or
 * after closing and opening the screen, would show the whole hash piece by piece.
 */
export interface HashCheck {
  readonly kind: "open" | "matched" | "locked";
  /** SHA-256 of the file, 64 lower-case hexadecimal digits. */
  readonly digest: string;
  readonly hidden: HiddenGroups;
  /** Misses since the check was last started. */
  readonly misses: number;
}

/** What the person at the screen may see: never a hidden group, nor the digest. */
export interface ShownHashCheck {
  readonly kind: HashCheck["kind"];
  /** Sixteen groups of four digits; null where the person types. */
  readonly groups: readonly (string | null)[];
  readonly attemptsLeft: number;
}

/** What came of typing the two groups. */
export type HashCheckAnswer =
  /** Both groups are right. */
  | { readonly kind: "matched"; readonly check: HashCheck }
  /** At least one is wrong; which one is not said, because that would help a person who guesses. */
  | { readonly kind: "missed"; readonly check: HashCheck; readonly attemptsLeft: number }
  /** A group is not four hexadecimal digits: a slip of the fingers that costs no attempt. */
  | { readonly kind: "malformed"; readonly check: HashCheck; readonly boxes: readonly (0 | 1)[] }
  /** The check is locked or has already matched. */
  | { readonly kind: "not-open"; readonly check: HashCheck };

/**
 * Starts the check of a file and draws which two of the sixteen groups are hidden, every pair equally likely.
 * @param digest SHA-256 of the file's bytes, 64 hexadecimal digits
 * @param random gives a whole number from 0 up to, not including, `bound`, unpredictable to the user
 */
export function startHashCheck(digest: string, random: (bound: number) => number): HashCheck {
  const draw = (bound: number): number => {
    const drawn = random(bound);
    assert(
      Number.isInteger(drawn) && drawn >= 0 && drawn < bound,
      "the random source stays within its bound",
    );
    return drawn;
  };
  const one = draw(HASH_GROUP_COUNT);
  // The second is drawn from the fifteen that are left.
  const rest = draw(HASH_GROUP_COUNT - 1);
  const other = rest < one ? rest : rest + 1;
  return {
    kind: "open",
    digest: hashGroups(digest).join(""),
    hidden: one < other ? [one, other] : [other, one],
    misses: 0,
  };
}

/** The part of the check that goes to the screen. */
export function showHashCheck(check: HashCheck): ShownHashCheck {
  return {
    kind: check.kind,
    groups: hashGroups(check.digest).map((group, at) => (check.hidden.includes(at) ? null : group)),
    attemptsLeft: check.kind === "open" ? HASH_CHECK_ATTEMPTS - check.misses : 0,
  };
}

/**
 * Compares the two groups typed from paper, in the order of the screen. Capitals and blanks do not matter.
 * After the third miss the check is locked.
 */
export function typeGroups(check: HashCheck, typed: readonly [string, string]): HashCheckAnswer {
  if (check.kind !== "open") return { kind: "not-open", check };
  const normalised = typed.map((group) => group.replaceAll(/\s/g, "").toLowerCase());
  const isGroup = new RegExp(`^[0-9a-f]{${HASH_GROUP_LENGTH}}$`);
  const boxes = ([0, 1] as const).filter((box) => !isGroup.test(normalised[box] ?? ""));
  if (boxes.length > 0) return { kind: "malformed", check, boxes };

  const groups = hashGroups(check.digest);
  if (check.hidden.every((at, box) => groups[at] === normalised[box])) {
    return { kind: "matched", check: { ...check, kind: "matched" } };
  }
  const misses = check.misses + 1;
  const kind = misses < HASH_CHECK_ATTEMPTS ? "open" : "locked";
  return {
    kind: "missed",
    check: { ...check, kind, misses },
    attemptsLeft: HASH_CHECK_ATTEMPTS - misses,
  };
}

/**
 * A coordinator starts a locked check again: three new attempts at the same pair.
 * @throws Error when the check is not locked
 */
export function restartHashCheck(check: HashCheck): HashCheck {
  assert(check.kind === "locked", "only a locked check is started again");
  return { ...check, kind: "open", misses: 0 };
}
