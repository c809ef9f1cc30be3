import type { Candidate, CandidateList } from "../../election/index.ts";
import type { CandidateListsDocument } from "../documents.ts";
import { contestIdentifier, electionIdentifier, openEml } from "./envelope.ts";
import { addressElement, fullNameElement, genderElement } from "./person.ts";
import { element, textElement } from "./xml-text.ts";

/** Writes a 230b: the candidate lists (EML_NL 230-candidatelist), a list at a time. */
export function* writeCandidateLists(document: CandidateListsDocument): Generator<string> {
  yield openEml(document);
  yield `<CandidateList><Election>${electionIdentifier(document.election)}`;
  yield `<Contest>${contestIdentifier(document)}`;
  for (const list of document.lists) yield affiliation(list);
  yield "</Contest></Election></CandidateList></EML>";
}

function affiliation(list: CandidateList): string {
  return element(
    "Affiliation",
    {},
    element("AffiliationIdentifier", { Id: String(list.number) }, textElement("RegisteredName", list.name)) +
      textElement("Type", list.type) +
      element(
        "kr:ListData",
        {
          PublishGender: String(list.publishGender),
          PublicationLanguage: list.publicationLanguage,
          BelongsToSet: list.belongsToSet,
          BelongsToCombination: list.belongsToCombination,
        },
        "",
      ) +
      list.candidates.map(candidate).join(""),
  );
}

function candidate(person: Candidate): string {
  return element(
    "Candidate",
    {},
    element("CandidateIdentifier", { Id: String(person.number), ShortCode: person.shortCode }, "") +
      fullNameElement(person) +
      genderElement(person.gender) +
      (person.locality === "" && person.country === null ? "" : addressElement(person)),
  );
}
