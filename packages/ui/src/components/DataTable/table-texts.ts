import { catalogue } from "../../i18n/index.ts";

/** Texts of the table itself. */
export const tableTexts = catalogue(
  {
    search: "Zoeken",
    shown: (shown: string, all: string) => (shown === all ? `${all} regels` : `${shown} van ${all} regels`),
    changes: (count: number) => (count === 1 ? "1 wijziging · toon" : `${count} wijzigingen · toon`),
    jump: (digits: string) => `Naar nummer ${digits}`,
    noSuchNumber: (digits: string) => `Nummer ${digits} staat er niet bij`,
    emptyTitle: "Hier staat nog niets",
    nothingFound: "Niets gevonden",
    nothingFoundText: "Geen regel past bij wat je zoekt. Controleer het nummer of de naam.",
    clearSearch: "Wis de zoekopdracht",
    loading: "De regels worden opgehaald…",
    failed: "De regels zijn niet opgehaald",
    again: "Probeer opnieuw",
  },
  {
    search: "Search",
    shown: (shown: string, all: string) => (shown === all ? `${all} rows` : `${shown} of ${all} rows`),
    changes: (count: number) => (count === 1 ? "1 change · show" : `${count} changes · show`),
    jump: (digits: string) => `To number ${digits}`,
    noSuchNumber: (digits: string) => `There is no number ${digits} here`,
    emptyTitle: "Nothing here yet",
    nothingFound: "Nothing found",
    nothingFoundText: "No row fits what you search for. Check the number or the name.",
    clearSearch: "Clear the search",
    loading: "Fetching the rows…",
    failed: "The rows were not fetched",
    again: "Try again",
  },
);
