import * as z from "zod/mini";
import type { EventDefinitions } from "../event-definition.ts";
import { anyText, changes, count, person, role, sha256, words } from "../payload-parts.ts";

/** Name or number of the desk at which it happened; null where there is only one. */
const desk = z.nullable(words);

/** Who may use the programme, and who came and went. */
export const accountEvents = {
  "user.created": {
    level: "info",
    nl: "Een gebruiker is toegevoegd.",
    en: "A user was added.",
    payload: z.strictObject({ user: person, role }),
  },
  "user.updated": {
    level: "info",
    nl: "De gegevens van een gebruiker zijn veranderd.",
    en: "A user's details were changed.",
    payload: z.strictObject({ user: person, changes }),
  },
  "user.deleted": {
    level: "warning",
    nl: "Een gebruiker is verwijderd.",
    en: "A user was removed.",
    payload: z.strictObject({ user: person, role }),
  },
  "users.imported": {
    level: "info",
    nl: "Gebruikers zijn uit een bestand toegevoegd.",
    en: "Users were added from a file.",
    payload: z.strictObject({ users: count, sha256 }),
  },
  "user.password-reset": {
    level: "info",
    nl: "Een gebruiker heeft een tijdelijk wachtwoord gekregen.",
    en: "A user was given a temporary password.",
    payload: z.strictObject({ user: person }),
  },
  "user.password-changed": {
    level: "info",
    nl: "Een gebruiker heeft een eigen wachtwoord gekozen.",
    en: "A user chose a password.",
    payload: z.strictObject({}),
  },
  "user.logged-in": {
    level: "success",
    nl: "Een gebruiker is ingelogd.",
    en: "A user logged in.",
    payload: z.strictObject({ desk }),
  },
  "user.login-failed": {
    level: "warning",
    nl: "Inloggen is mislukt.",
    en: "Logging in failed.",
    payload: z.strictObject({
      userName: anyText,
      desk,
      reason: z.enum(["unknown-user", "wrong-password", "too-many-attempts"]),
    }),
  },
  "user.logged-out": {
    level: "info",
    nl: "Een gebruiker is uitgelogd.",
    en: "A user logged out.",
    payload: z.strictObject({ desk }),
  },
  "user.session-extended": {
    level: "info",
    nl: "Een gebruiker is langer ingelogd gebleven.",
    en: "A user stayed logged in longer.",
    payload: z.strictObject({ desk }),
  },
  "user.session-expired": {
    level: "info",
    nl: "Een gebruiker is uitgelogd omdat er lang niets gebeurde.",
    en: "A user was logged out because nothing happened for long.",
    payload: z.strictObject({ desk }),
  },
  "desk.locked": {
    level: "info",
    nl: "Een werkplek is vergrendeld.",
    en: "A desk was locked.",
    payload: z.strictObject({ desk, reason: z.enum(["by-key", "change-of-typist"]) }),
  },
} as const satisfies EventDefinitions;
