import type { ElectedCandidate, ResultDocument } from "../documents.ts";
import { contestIdentifier, electionIdentifier, openEml } from "./envelope.ts";
import { addressElement, fullNameElement, genderElement } from "./person.ts";
import { countElement, element, textElement } from "./xml-text.ts";

/** Writes a 520: who is elected (EML_NL 520-result). */
export function* writeResult(document: ResultDocument): Generator<string> {
  yield openEml(document);
  yield `<Result><Election>${electionIdentifier(document.election)}<Contest>${contestIdentifier(document)}`;
  for (const list of document.lists) {
    const identifier = element(
      "AffiliationIdentifier",
      { Id: String(list.number) },
      textElement("RegisteredName", list.name),
    );
    yield element("Selection", {}, identifier + elected(list.elected));
    for (const candidate of list.candidates) yield candidateSelection(candidate);
  }
  yield "</Contest></Election></Result></EML>";
}

function elected(is: boolean): string {
  return textElement("Elected", is ? "yes" : "no");
}

function candidateSelection(candidate: ElectedCandidate): string {
  // Unlike a 230b, a 520 has these elements for everyone, empty where there is nothing to say.
  const named = {
    ...candidate,
    firstName: candidate.firstName ?? "",
    namePrefix: candidate.namePrefix ?? "",
  };
  const person =
    element("CandidateIdentifier", { Id: String(candidate.number), ShortCode: candidate.shortCode }, "") +
    fullNameElement(named) +
    genderElement(candidate.gender) +
    addressElement(candidate);
  return element(
    "Selection",
    {},
    element("Candidate", {}, person) +
      countElement("Ranking", candidate.ranking) +
      elected(candidate.elected),
  );
}
