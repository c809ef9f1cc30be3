import { readFileSync } from "node:fs";

/** Shortest password, in characters. */
export const PASSWORD_MIN_LENGTH = 13;
/** Longest: more protects nobody and only costs time to read. */
export const PASSWORD_MAX_LENGTH = 256;

/** Shorter user names occur in good passwords by chance. */
const MIN_NAME_TO_LOOK_FOR = 3;

/** Why a password is not accepted. */
export type PasswordProblem =
  | { readonly kind: "too-short"; readonly minimum: number }
  | { readonly kind: "too-long"; readonly maximum: number }
  /** It is the user name, or the user name is part of it. */
  | { readonly kind: "contains-user-name" }
  /** It, or what is left without the digits and punctuation at its end, is one that is guessed first. */
  | { readonly kind: "common" };

/**
 * What is wrong with a password that somebody chooses; nothing: it may be used. Characters are counted as
 * people see code points, not as bytes.
 */
export function checkPassword(password: string, userName: string): readonly PasswordProblem[] {
  const text = normalisePassword(password);
  const length = Array.from(text).length;
  // What is far too long is not looked at any further: that would cost time, and helps nobody.
  if (length > PASSWORD_MAX_LENGTH) return [{ kind: "too-long", maximum: PASSWORD_MAX_LENGTH }];
  const problems: PasswordProblem[] = [];
  if (length < PASSWORD_MIN_LENGTH) problems.push({ kind: "too-short", minimum: PASSWORD_MIN_LENGTH });
  const lower = text.toLowerCase();
  const name = normalisePassword(userName).trim().toLowerCase();
  if (lower === name || (Array.from(name).length >= MIN_NAME_TO_LOOK_FOR && lower.includes(name))) {
    problems.push({ kind: "contains-user-name" });
  }
  if (isCommon(lower)) problems.push({ kind: "common" });
  return problems;
}

/** One spelling for what looks the same: keyboards differ in how they make an accented letter. */
export function normalisePassword(password: string): string {
  return password.normalize("NFKC");
}

function isCommon(lower: string): boolean {
  const common = commonPasswords();
  return common.has(lower) || common.has(lower.replace(/[\p{N}\p{P}\p{S}\s]+$/u, ""));
}

let loaded: ReadonlySet<string> | null = null;

/** The shipped list; a bundle must hold common-passwords.txt beside it. @throws the system's error */
function commonPasswords(): ReadonlySet<string> {
  if (loaded === null) {
    const text = readFileSync(new URL("common-passwords.txt", import.meta.url), "utf8");
    loaded = new Set(text.split("\n").filter((line) => line !== "" && !line.startsWith("#")));
  }
  return loaded;
}
