import type { Outputs } from "../../app/api.ts";
import type { accountsTexts } from "./accounts.texts.ts";

type AccountProblem = Extract<
  Outputs["accounts"]["create" | "update" | "resetPassword" | "delete"],
  { ok: false }
>["error"];
/** An answer that says why not. */
export interface AccountRefusal {
  readonly ok: false;
  readonly error: AccountProblem;
}

type Texts = (typeof accountsTexts)["nl" | "en"];

/** What is wrong and what to do; null when nothing is. */
export function explainAccountProblem(
  texts: Texts,
  answer: { readonly ok: true } | AccountRefusal | undefined,
): string | null {
  if (answer?.ok !== false) return null;
  const { kind } = answer.error;
  // The others come with the first administrator, whose screen is another one.
  const isKnown = kind !== "weak-password" && kind !== "letter-not-checked" && kind !== "already-started";
  return isKnown ? texts[kind] : texts.noAnswer;
}
