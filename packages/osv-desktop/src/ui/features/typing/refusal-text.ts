import { impossible } from "@stemketen/core/basics";
import type { Language } from "@stemketen/ui";
import type { TypingRefusal } from "./ask.ts";
import type { Trouble } from "./draft-keeper.ts";
import { refusalTexts } from "./refusal.texts.ts";

/** What to say when what is typed is not safe now. */
export function troubleText(trouble: Trouble<TypingRefusal>, language: Language): string {
  switch (trouble.kind) {
    case "unreachable":
    case "logged-out":
      return refusalTexts[language][trouble.kind];
    case "refused":
      return refusalText(trouble.refusal, language);
    default:
      return impossible(trouble);
  }
}

type Named = Exclude<TypingRefusal["kind"], "session-not-open" | "claimed-by-other" | "not-assigned-to-you">;

/** Which text says it, for refusals that name nobody. */
const SAID: Readonly<
  Record<Named, "stopped" | "stale" | "same-person" | "no-such-station" | "moved" | "unexpected">
> = {
  stopped: "stopped",
  stale: "stale",
  "same-person": "same-person",
  "no-such-station": "no-such-station",
  "not-in-this-state": "moved",
  "nothing-open": "moved",
  "not-claimed": "moved",
  "not-yours-to-correct": "moved",
  // The screen and the server do not agree on the form, or on what was ticked: nothing that a typist can mend.
  "blanks-not-confirmed": "unexpected",
  "fields-required": "unexpected",
  "findings-not-ticked": "unexpected",
  "invalid-value": "unexpected",
  "not-your-role": "unexpected",
  "page-is-missing": "unexpected",
  "reason-required": "unexpected",
  "rulings-missing": "unexpected",
  "unknown-field": "unexpected",
  "unknown-finding": "unexpected",
};

/** What to say when the server does not do what was asked. */
function refusalText(refusal: TypingRefusal, language: Language): string {
  const texts = refusalTexts[language];
  if (refusal.kind === "session-not-open")
    return refusal.status === "paused" ? texts.paused : texts["not-open"];
  if (refusal.kind === "claimed-by-other") return texts.taken(refusal.typist.name);
  if (refusal.kind === "not-assigned-to-you") return texts["for-other"](refusal.assignedTo.name);
  return texts[SAID[refusal.kind]];
}
