import { impossible } from "../../basics/index.ts";
import type { Gender } from "../../election/index.ts";
import { type EnvelopeDraft, markDraft } from "./envelope.ts";
import { element, ignored, one, optional, text } from "./grammar.ts";
import { oneOf, orNull } from "./values.ts";

/** A candidate's name, gender and place of residence as they come in. */
export interface PersonDraft {
  initials: string;
  firstName: string | null;
  namePrefix: string | null;
  lastName: string;
  gender: Gender | null;
  locality: string;
  country: string | null;
}

/** A draft of a message with persons in it. */
export interface WithPerson extends EnvelopeDraft {
  person: PersonDraft;
}

/** A person of whom nothing is known yet. */
export function startPerson(): PersonDraft {
  return {
    initials: "",
    firstName: null,
    namePrefix: null,
    lastName: "",
    gender: null,
    locality: "",
    country: null,
  };
}

type TextPart = "initials" | "firstName" | "namePrefix" | "lastName" | "locality" | "country";

function part(name: string, key: TextPart) {
  return text<WithPerson>(name, ({ person }, content) => {
    switch (key) {
      case "firstName":
      case "namePrefix":
      case "country":
        person[key] = orNull(content);
        return;
      case "initials":
      case "lastName":
      case "locality":
        person[key] = content;
        return;
      default:
        impossible(key);
    }
  });
}

/** CandidateFullName. A 520 has FirstName and NamePrefix for everyone, empty where there is none. */
export const FULL_NAME = element<WithPerson>("CandidateFullName", [
  one(
    element<WithPerson>("xnl:PersonName", [
      optional(part("xnl:NameLine", "initials")),
      optional(part("xnl:FirstName", "firstName")),
      optional(part("xnl:NamePrefix", "namePrefix")),
      one(part("xnl:LastName", "lastName")),
    ]),
  ),
]);

/** Gender, or in the drafts of EML_NL 1.3 kr:GenderAnnex. */
export const GENDERS = [
  text<WithPerson>("Gender", ({ person }, content, at) => {
    person.gender = oneOf(["male", "female", "unknown"], content, at);
  }),
  text<WithPerson>(
    "kr:GenderAnnex",
    ({ person }, content, at) => {
      person.gender = oneOf(["male", "female", "other"], content, at);
    },
    markDraft,
  ),
] as const;

function locality() {
  return element<WithPerson>("xal:Locality", [
    optional(ignored<WithPerson>("xal:AddressLine")),
    one(part("xal:LocalityName", "locality")),
    optional(ignored<WithPerson>("xal:PostalCode")),
  ]);
}

/** QualifyingAddress: the place of residence, within its country for who lives abroad. The rest is not kept. */
export const QUALIFYING_ADDRESS = element<WithPerson>("QualifyingAddress", [
  one(
    locality(),
    element<WithPerson>("xal:Country", [optional(part("xal:CountryNameCode", "country")), one(locality())]),
  ),
]);
