import { must } from "../basics/index.ts";
import { FIELD, type ResultSheet } from "../election/index.ts";
import { csbEntry, everyForm, form, found, KIESRAAD, law, type Rule, stationForms } from "./rule.ts";

/** From this share of the ballots on, many are blank or invalid. */
const MANY_PERCENT = 3;
/** From this difference on, voters and ballots differ much … */
const LARGE_DIFFERENCE = 15;
/** … or from this share of the ballots on. */
const LARGE_DIFFERENCE_PERCENT = 2;

/**
 * Whether `part` is at least `percent` of `whole`; nothing is no part of nothing. Compares products, so that
 * the limit is exact: 3 of 101 is less than 3 %.
 */
function isShareOf(part: number, whole: number, percent: number): boolean {
  return part > 0 && part * 100 >= whole * percent;
}

const eligibleVotersOf = (sheet: ResultSheet): number =>
  must(sheet.eligibleVoters, "the form of the centraal stembureau has Z");

/** W.001: the two entries of a sheet. It is found by comparing them, not on a sheet alone. */
const ENTRY_RULE: Rule = {
  code: "W.001",
  severity: "warning",
  scope: everyForm(null),
  source: [KIESRAAD],
  suppresses: [],
  when: {
    nl: "de eerste en de tweede invoer verschillen (getoond bij de vakken die opnieuw moeten)",
    en: "the first and second entry differ (shown at the boxes to type again)",
  },
  texts: {
    typist: {
      nl: "Neem dit vak opnieuw over van het papier.",
      en: "Copy this box from the paper again.",
    },
    coordinator: {
      nl: "De twee invoeren verschillen. Kijk per vak op het papier welke van de twee klopt.",
      en: "The two entries differ. Look on the paper, box by box, which of them is right.",
    },
  },
  check: null,
};

/** W.201–W.204: remarkable numbers of voters and ballots. */
const VOTE_RULES: readonly Rule[] = [
  {
    code: "W.201",
    severity: "warning",
    scope: everyForm("voters-and-votes"),
    source: [KIESRAAD],
    suppresses: [],
    when: {
      nl: `F is ${MANY_PERCENT} % of meer van H`,
      en: `F is ${MANY_PERCENT} % of H or more`,
    },
    texts: {
      typist: { nl: "Controleer F (blanco).", en: "Check F (blank)." },
      coordinator: {
        nl: `Van de {cast} stemmen zijn er {blank} blanco. Dat is ${MANY_PERCENT} % of meer.`,
        en: `Of the {cast} votes {blank} are blank. That is ${MANY_PERCENT} % or more.`,
      },
    },
    check: ({ cast: { blank, total } }) =>
      found(isShareOf(blank, total, MANY_PERCENT), [FIELD.blank], { blank, cast: total }),
  },
  {
    code: "W.202",
    severity: "warning",
    scope: stationForms("voters-and-votes"),
    source: [KIESRAAD],
    suppresses: [],
    when: {
      nl: `G is ${MANY_PERCENT} % of meer van H`,
      en: `G is ${MANY_PERCENT} % of H or more`,
    },
    texts: {
      typist: { nl: "Controleer G (ongeldig).", en: "Check G (invalid)." },
      coordinator: {
        nl: `Van de {cast} stemmen zijn er {invalid} ongeldig. Dat is ${MANY_PERCENT} % of meer.`,
        en: `Of the {cast} votes {invalid} are invalid. That is ${MANY_PERCENT} % or more.`,
      },
    },
    check: ({ cast: { invalid, total } }) =>
      found(isShareOf(invalid, total, MANY_PERCENT), [FIELD.invalid], { invalid, cast: total }),
  },
  {
    code: "W.203",
    severity: "warning",
    scope: stationForms("voters-and-votes"),
    source: [KIESRAAD],
    suppresses: [],
    when: {
      nl: `D en H verschillen ${LARGE_DIFFERENCE_PERCENT} % van H of meer, of ${LARGE_DIFFERENCE} of meer`,
      en: `D and H differ by ${LARGE_DIFFERENCE_PERCENT} % of H or more, or by ${LARGE_DIFFERENCE} or more`,
    },
    texts: {
      typist: { nl: "Controleer D en H.", en: "Check D and H." },
      coordinator: {
        nl: "Er zijn {admitted} kiezers toegelaten en {cast} stemmen geteld. Dat is een groot verschil: {difference}.",
        en: "{admitted} voters were admitted and {cast} votes were counted. That is a large difference: {difference}.",
      },
    },
    check: (sheet) => {
      const [admitted, cast] = [sheet.admitted.total, sheet.cast.total];
      const difference = Math.abs(admitted - cast);
      const large = isShareOf(difference, cast, LARGE_DIFFERENCE_PERCENT) || difference >= LARGE_DIFFERENCE;
      return found(large, [FIELD.admitted, FIELD.cast], { admitted, cast, difference });
    },
  },
  {
    code: "W.204",
    severity: "warning",
    scope: everyForm("voters-and-votes"),
    source: [KIESRAAD],
    suppresses: [],
    when: { nl: "H is leeg of 0", en: "H is blank or 0" },
    texts: {
      typist: {
        nl: "Controleer H (totaal uitgebrachte stemmen).",
        en: "Check H (total votes cast).",
      },
      coordinator: {
        nl: "H is leeg of 0: er zijn geen stemmen.",
        en: "H is blank or 0: there are no votes.",
      },
    },
    check: ({ cast }) => found(cast.total === 0, [FIELD.cast]),
  },
];

/** W.205 and W.206: the voters of a municipality. */
const ELIGIBLE_RULES: readonly Rule[] = [
  {
    code: "W.205",
    severity: "warning",
    scope: csbEntry("eligible-voters"),
    source: [law("Na 28"), form("Na 31-1 en Na 31-2, 2.1"), KIESRAAD],
    suppresses: ["W.206"],
    when: { nl: "Z is leeg of 0", en: "Z is blank or 0" },
    texts: {
      typist: { nl: "Controleer Z (kiesgerechtigden).", en: "Check Z (eligible voters)." },
      coordinator: {
        nl: "Z is leeg of 0: er zijn geen kiesgerechtigden.",
        en: "Z is blank or 0: there are no eligible voters.",
      },
    },
    check: (sheet) => found(eligibleVotersOf(sheet) === 0, [FIELD.eligibleVoters]),
  },
  {
    code: "W.206",
    severity: "warning",
    scope: csbEntry("eligible-voters"),
    source: [law("Na 28"), KIESRAAD],
    suppresses: [],
    when: { nl: "Z is kleiner dan A", en: "Z is smaller than A" },
    texts: {
      typist: {
        nl: "Controleer Z (kiesgerechtigden) en A (stempassen).",
        en: "Check Z (eligible voters) and A (poll cards).",
      },
      coordinator: {
        nl: "Er zijn {pollCards} stempassen (A), meer dan de {eligibleVoters} kiesgerechtigden (Z).",
        en: "There are {pollCards} poll cards (A), more than the {eligibleVoters} eligible voters (Z).",
      },
    },
    check: (sheet) => {
      const [eligibleVoters, { pollCards }] = [eligibleVotersOf(sheet), sheet.admitted];
      return found(eligibleVoters < pollCards, [FIELD.eligibleVoters, FIELD.pollCards], {
        eligibleVoters,
        pollCards,
      });
    },
  },
];

/** W.001 and W.201–W.206: unusual, but possible. */
export const WARNING_RULES: readonly Rule[] = [ENTRY_RULE, ...VOTE_RULES, ...ELIGIBLE_RULES];
