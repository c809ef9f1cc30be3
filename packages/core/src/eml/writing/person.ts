import type { Candidate, Gender } from "../../election/index.ts";
import { element, optionalElement, textElement } from "./xml-text.ts";

/** What identifies a person in a message. */
export type Person = Pick<
  Candidate,
  "initials" | "firstName" | "namePrefix" | "lastName" | "gender" | "locality" | "country"
>;

/** CandidateFullName with the parts of a name that there are, as in a 230b. */
export function fullNameElement(person: Person): string {
  return element(
    "CandidateFullName",
    {},
    element(
      "xnl:PersonName",
      {},
      (person.initials === "" ? "" : textElement("xnl:NameLine", person.initials, { NameType: "Initials" })) +
        optionalElement("xnl:FirstName", person.firstName) +
        optionalElement("xnl:NamePrefix", person.namePrefix) +
        textElement("xnl:LastName", person.lastName),
    ),
  );
}

/** Gender; "other" has an element of its own, which is a draft of EML_NL 1.3. */
export function genderElement(gender: Gender | null): string {
  return gender === "other" ? textElement("kr:GenderAnnex", gender) : optionalElement("Gender", gender);
}

/** QualifyingAddress: the place of residence, within its country for who lives abroad. */
export function addressElement({ locality, country }: Person): string {
  const place = element("xal:Locality", {}, textElement("xal:LocalityName", locality));
  return element(
    "QualifyingAddress",
    {},
    country === null
      ? place
      : element("xal:Country", {}, textElement("xal:CountryNameCode", country) + place),
  );
}
