import type { PollingStation } from "@stemketen/core/election";
import { catalogue } from "@stemketen/ui";
import type { Inputs, Outputs } from "../../app/api.ts";

type SessionDetails = Outputs["session"]["details"]["details"];

/** The details of a session of which there may be several, in rows with parts of their own. */
type PartOfRow<Details> = {
  [Key in keyof Details]: Details[Key] extends readonly (infer Row)[] ? keyof Row : never;
}[keyof Details];

/** What can become another, of people, stations, the election and the session. */
export type ChangedField =
  | Exclude<keyof Inputs["accounts"]["update"], "user">
  | keyof PollingStation
  | keyof SessionDetails
  | PartOfRow<SessionDetails>;

/** What a person calls it, as on the screen where it is changed. */
export const changedFieldTexts = catalogue(
  {
    address: "Adres",
    answer: "Antwoord",
    date: "Datum",
    eligibleVoters: "Kiesgerechtigden",
    from: "Van",
    fullName: "Naam",
    initials: "Voorletters",
    investigations: "Onderzoek bij een stembureau",
    kind: "Soort",
    lastName: "Achternaam",
    locality: "Plaats",
    location: "Locatie",
    members: "Aanwezige leden",
    name: "Naam",
    number: "Nummer",
    objection: "Bezwaar",
    objections: "Bezwaren van kiezers",
    particulars: "Bijzonderheden",
    place: "Plaats",
    postalCode: "Postcode",
    role: "Rol",
    shift: "Ploeg",
    startTime: "Begintijd",
    station: "Stembureau",
    text: "Wat",
    time: "Tijd",
    until: "Tot",
  } satisfies Record<ChangedField, string>,
  {
    address: "Address",
    answer: "Answer",
    date: "Date",
    eligibleVoters: "Eligible voters",
    from: "From",
    fullName: "Name",
    initials: "Initials",
    investigations: "Investigation of a station",
    kind: "Kind",
    lastName: "Last name",
    locality: "Place",
    location: "Location",
    members: "Members present",
    name: "Name",
    number: "Number",
    objection: "Objection",
    objections: "Objections of voters",
    particulars: "Particulars",
    place: "Place",
    postalCode: "Postal code",
    role: "Role",
    shift: "Shift",
    startTime: "Starting time",
    station: "Polling station",
    text: "What",
    time: "Time",
    until: "Until",
  },
);
