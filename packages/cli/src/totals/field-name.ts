import { FIELD, type FieldPath } from "@stemketen/core/election";
import type { Message } from "../message.ts";

const NAMES: ReadonlyMap<FieldPath, Message> = new Map([
  [FIELD.eligibleVoters, { nl: "kiesgerechtigden (Z)", en: "eligible voters (Z)" }],
  [FIELD.pollCards, { nl: "geldige stempassen (A)", en: "valid poll cards (A)" }],
  [FIELD.proxies, { nl: "geldige volmachtbewijzen (B)", en: "valid proxies (B)" }],
  [FIELD.voterCards, { nl: "geldige kiezerspassen (C)", en: "valid voter cards (C)" }],
  [FIELD.admitted, { nl: "toegelaten kiezers (D)", en: "admitted voters (D)" }],
  [FIELD.candidates, { nl: "stemmen op kandidaten (E)", en: "votes on candidates (E)" }],
  [FIELD.blank, { nl: "blanco stembiljetten (F)", en: "blank ballots (F)" }],
  [FIELD.invalid, { nl: "ongeldige stembiljetten (G)", en: "invalid ballots (G)" }],
  [FIELD.cast, { nl: "uitgebrachte stemmen (H)", en: "votes cast (H)" }],
  [FIELD.moreCounted, { nl: "meer getelde stembiljetten (I)", en: "more ballots counted (I)" }],
  [FIELD.fewerCounted, { nl: "minder getelde stembiljetten (J)", en: "fewer ballots counted (J)" }],
  [FIELD.takenAway, { nl: "meegenomen stembiljetten", en: "ballots taken away" }],
  [FIELD.tooFewIssued, { nl: "te weinig uitgereikte stembiljetten", en: "too few ballots issued" }],
  [FIELD.tooManyIssued, { nl: "te veel uitgereikte stembiljetten", en: "too many ballots issued" }],
  [FIELD.unexplained, { nl: "geen verklaring", en: "no explanation" }],
  [FIELD.otherExplanation, { nl: "andere verklaring", en: "another explanation" }],
]);

/** What a number of a count is called in a sentence: "blanco stembiljetten (F)", "lijst 3, kandidaat 7". */
export function fieldName(path: FieldPath): Message {
  const known = NAMES.get(path);
  if (known !== undefined) return known;
  const [, list = "", candidate] = /^list\.(\d+)\.(?:total|candidate\.(\d+))$/.exec(path) ?? [];
  if (list === "") return { nl: path, en: path };
  return candidate === undefined
    ? { nl: `totaal van lijst ${list}`, en: `total of list ${list}` }
    : { nl: `lijst ${list}, kandidaat ${candidate}`, en: `list ${list}, candidate ${candidate}` };
}
