import type { ApportionmentInput } from "@stemketen/core/apportionment";
import { err, ok, type Result } from "@stemketen/core/basics";
import type { Message } from "../message.ts";
import { type ApportionmentDocument, documentSchema, toInput } from "./document.ts";
import { at, inShort, type Path, whyWrong } from "./place.ts";

/**
 * Checks one document.
 * @returns the calculation it asks for, or a sentence that names the place in the document
 */
export function checkDocument(value: unknown): Result<ApportionmentInput, Message> {
  const parsed = documentSchema.safeParse(value);
  if (parsed.success) return checkMeaning(parsed.data);
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map((part) => (typeof part === "number" ? part : String(part)));
  if (issue?.code === "unrecognized_keys") return err(whyUnknown(path, issue.keys[0] ?? ""));
  return err(whyWrong(path, valueAt(value, path)));
}

function whyUnknown(path: Path, name: string): Message {
  return at(path, {
    nl: `de naam ${inShort(name)} hoort hier niet.`,
    en: `the name ${inShort(name)} does not belong here.`,
  });
}

function valueAt(value: unknown, path: Path): unknown {
  let found: unknown = value;
  for (const part of path) {
    if (typeof found !== "object" || found === null) return undefined;
    found = Object.hasOwn(found, part) ? Reflect.get(found, part) : undefined;
  }
  return found;
}

/** What a schema cannot say: the parts of a document must fit one another. */
function checkMeaning(document: ApportionmentDocument): Result<ApportionmentInput, Message> {
  for (const [index, { candidateNumbers, candidateVotes }] of document.lists.entries()) {
    if (candidateNumbers === undefined || candidateNumbers.length === candidateVotes.length) continue;
    const [numbers, votes] = [candidateNumbers.length, candidateVotes.length];
    return err(
      at(["lists", index, "candidateNumbers"], {
        nl: `hier staan ${numbers} nummers, en in candidateVotes ${votes} aantallen stemmen. Dat moet evenveel zijn.`,
        en: `here are ${numbers} numbers, and ${votes} numbers of votes in candidateVotes. There must be as many.`,
      }),
    );
  }
  const known = new Set(document.lists.map((list) => list.number));
  for (const [index, { list }] of (document.deceased ?? []).entries()) {
    if (known.has(list)) continue;
    return err(
      at(["deceased", index, "list"], {
        nl: `lijst ${list} staat niet in "lists".`,
        en: `list ${list} is not in "lists".`,
      }),
    );
  }
  return ok(toInput(document));
}
