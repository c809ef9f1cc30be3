import type { Role } from "@stemketen/core/election";
import { catalogue, type Language } from "@stemketen/ui";

export const frameTexts = catalogue(
  {
    skip: "Naar de inhoud",
    menu: "Onderdelen",
    menuButton: "Menu",
    more: "Meer",
    desk: "Deze werkplek",
    password: "Wachtwoord",
    otherLanguage: "English",
    otherLanguageCode: "en",
  },
  {
    skip: "To the content",
    menu: "Sections",
    menuButton: "Menu",
    more: "More",
    desk: "This desk",
    password: "Password",
    otherLanguage: "Nederlands",
    otherLanguageCode: "nl",
  },
);

/** What the people are called who work with the program. */
export const ROLE_NAMES: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  nl: {
    administrator: "beheerder",
    coordinator: "coördinator",
    typist: "invoerder",
    observer: "toeschouwer",
    auditor: "controleur",
  },
  en: {
    administrator: "administrator",
    coordinator: "coordinator",
    typist: "typist",
    observer: "observer",
    auditor: "auditor",
  },
};
