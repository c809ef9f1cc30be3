import type { Message } from "../../message.ts";
import { describeCell } from "../eml/cells.ts";
import { collapseBlanks } from "../eml/parts.ts";
import type { Found } from "../found.ts";
import { type Check, concludeCheck, type Problem, type ProblemKind, unchecked } from "../report.ts";
import { checkLots } from "./check-lots.ts";
import { type CountedList, lawfulRules, listsOfCount, type OutcomeSources } from "./outcome-sources.ts";
import type { PublishedOutcome } from "./published-outcome.ts";
import { LARGE_COUNCIL, type Outcome, recalculate } from "./recalculate.ts";

/** What came of checking a published outcome. */
interface CheckedOutcome {
  readonly checks: readonly Check[];
  /** The outcome as calculated here; null when it could not be. */
  readonly recalculated: Outcome | null;
}

/** Checks zetelverdeling.json: its votes, its thresholds, its lots, and what it says came out. */
export function checkOutcome(published: Found<PublishedOutcome>, sources: OutcomeSources): CheckedOutcome {
  const { content } = published;
  const basis = sources.count?.path ?? null;
  const own = content.lists.map(({ number, candidateVotes }) => ({ number, candidates: candidateVotes }));
  const counted = sources.count === null ? null : listsOfCount(sources.count.content);
  const lists = (counted ?? own).map((list) => ({ ...list, deceased: deceasedOf(content, list.number) }));
  const recalculated = recalculate({ seats: content.seats, lists, rules: content.rules, lots: content.lots });
  return {
    checks: [
      checkVotes(published, sources, counted),
      checkRules(published, sources),
      checkLots(published, recalculated.ok ? null : recalculated.error, basis),
      ...(recalculated.ok
        ? compareOutcomes(published, recalculated.value, basis)
        : [notRecalculated(published)]),
    ],
    recalculated: recalculated.ok ? recalculated.value : null,
  };
}

function deceasedOf(content: PublishedOutcome, list: number): readonly number[] {
  return content.deceased.filter((entry) => entry.list === list).flatMap((entry) => entry.candidates);
}

function notRecalculated({ path }: Found<PublishedOutcome>): Check {
  return unchecked("seats", path, {
    nl: "zetels en gekozenen zijn niet na te rekenen zolang de lotingen niet kloppen",
    en: "seats and people cannot be calculated again as long as the lots are not right",
  });
}

function problem(kind: ProblemKind, path: string, other: string | null, detail: Message): Problem {
  return { kind, path, ...(other === null ? {} : { other }), detail };
}

/** Says both values of something that differs. */
function saying(what: Message, here: string, where: Message, there: string): Message {
  return { nl: `${what.nl}: ${here}, ${where.nl} ${there}`, en: `${what.en}: ${here}, ${where.en} ${there}` };
}

function checkVotes(
  { path, content }: Found<PublishedOutcome>,
  { count }: OutcomeSources,
  counted: readonly CountedList[] | null,
): Check {
  if (count === null || counted === null) {
    return unchecked("published-votes", path, {
      nl: "de stemmen zijn niet te vergelijken: er is geen telling per kandidaat",
      en: "the votes cannot be compared: there is no count by candidate",
    });
  }
  const own = new Map<string, string>();
  for (const { number, name, votes, candidateVotes } of content.lists) {
    own.set(String(number), `${votes} "${collapseBlanks(name)}"`);
    for (const candidate of candidateVotes) own.set(`${number}/${candidate.number}`, String(candidate.votes));
  }
  const theirs = new Map<string, string>();
  for (const { number, candidates } of counted) {
    const name = count.content.listNames.get(number) ?? "";
    theirs.set(String(number), `${count.content.total.get(String(number)) ?? 0} "${name}"`);
    for (const candidate of candidates) theirs.set(`${number}/${candidate.number}`, String(candidate.votes));
  }
  const where: Message = { nl: `in ${count.path}`, en: `in ${count.path}` };
  const problems = [...new Set([...own.keys(), ...theirs.keys()])].flatMap((cell) => {
    const [here, there] = [own.get(cell) ?? "-", theirs.get(cell) ?? "-"];
    const detail = saying(describeCell(cell), here, where, there);
    return here === there ? [] : [problem("different", path, count.path, detail)];
  });
  return concludeCheck("published-votes", path, problems, {
    nl: `zelfde lijsten en stemmen als ${count.path}`,
    en: `same lists and votes as ${count.path}`,
  });
}

function checkRules(published: Found<PublishedOutcome>, sources: OutcomeSources): Check {
  const { path, content } = published;
  const election = sources.count?.content.election ?? sources.definition?.content.election ?? null;
  const lawful = election === null ? null : lawfulRules(election.category, content.seats);
  if (election === null || lawful === null) {
    return unchecked("rules", path, {
      nl: "of de drempels bij deze verkiezing horen is niet te zien",
      en: "whether the thresholds belong to this election cannot be seen",
    });
  }
  const { rules } = content;
  const law: Message = { nl: `bij ${content.seats} zetels hoort`, en: `with ${content.seats} seats belongs` };
  const compared: readonly (readonly [string, string | number, string | number])[] = [
    ["residual", rules.residual, lawful.residual],
    ["remainderThresholdPercent", rules.remainderThresholdPercent, lawful.remainderThresholdPercent],
    ["preferencePercent", rules.preferencePercent, lawful.preferencePercent],
    ["electoralThresholdPercent", rules.electoralThresholdPercent, lawful.electoralThresholdPercent],
  ];
  const wrong = compared
    .filter(([, here, there]) => here !== there)
    .map(([name, here, there]) =>
      problem("seats", path, null, saying({ nl: name, en: name }, String(here), law, String(there))),
    );
  const problems = [...wrong, ...definitionProblems(published, sources), ...sizeProblems(published, sources)];
  return concludeCheck("rules", path, problems, {
    nl: `de drempels passen bij ${content.seats} zetels`,
    en: `the thresholds fit ${content.seats} seats`,
  });
}

function definitionProblems(
  { path, content }: Found<PublishedOutcome>,
  { definition }: OutcomeSources,
): readonly Problem[] {
  if (definition === null) return [];
  const where: Message = { nl: `in ${definition.path}`, en: `in ${definition.path}` };
  const compared: readonly (readonly [Message, number, number])[] = [
    [{ nl: "zetels", en: "seats" }, content.seats, definition.content.seats],
    [
      { nl: "voorkeurdrempel", en: "preference threshold" },
      content.rules.preferencePercent,
      definition.content.preferencePercent,
    ],
  ];
  return compared
    .filter(([, here, there]) => here !== there)
    .map(([what, here, there]) =>
      problem("seats", path, definition.path, saying(what, String(here), where, String(there))),
    );
}

/** GR1, AB1 and ER1 are councils of fewer than nineteen seats, GR2, AB2 and ER2 the larger ones. */
function sizeProblems(
  { path, content }: Found<PublishedOutcome>,
  { count }: OutcomeSources,
): readonly Problem[] {
  const subcategory = count?.content.election.subcategory ?? "";
  const size = /^(?:GR|AB|ER)([12])$/.exec(subcategory)?.[1];
  if (count === null || size === undefined || (size === "2") === content.seats >= LARGE_COUNCIL) return [];
  const where: Message = { nl: `maar ${count.path} zegt`, en: `but ${count.path} says` };
  const detail = saying({ nl: "zetels", en: "seats" }, String(content.seats), where, subcategory);
  return [problem("seats", path, count.path, detail)];
}

function compareOutcomes(
  { path, content }: Found<PublishedOutcome>,
  right: Outcome,
  basis: string | null,
): readonly Check[] {
  const { outcome } = content;
  const recalculated: Message = { nl: "nagerekend", en: "calculated again" };
  const compare = (
    what: (list: number) => Message,
    here: ReadonlyMap<number, string>,
    there: ReadonlyMap<number, string>,
  ): readonly Problem[] =>
    [...new Set([...here.keys(), ...there.keys()])].flatMap((list) => {
      const [own, theirs] = [here.get(list) ?? "-", there.get(list) ?? "-"];
      const detail = saying(what(list), own, recalculated, theirs);
      return own === theirs ? [] : [problem("seats", path, basis, detail)];
    });
  const seats = compare(
    (list) =>
      list === 0 ? { nl: "lege zetels", en: "empty seats" } : ofList("zetels van", "seats of")(list),
    seatTexts(outcome.seats, outcome.unassigned),
    seatTexts(
      [...right.seats].map(([list, given]) => ({ list, seats: given })),
      right.unassigned,
    ),
  );
  const elected = compare(
    ofList("gekozen van", "elected of"),
    electedTexts(outcome.elected),
    electedTexts(right.elected),
  );
  const ranking = compare(
    ofList("volgorde van", "ranking of"),
    joinByList(
      outcome.ranking.flatMap(({ list, candidates }) => candidates.map((each) => [list, String(each)])),
    ),
    joinByList(
      [...right.ranking].flatMap(([list, candidates]) => candidates.map((each) => [list, String(each)])),
    ),
  );
  return [
    concludeCheck("seats", path, seats, {
      nl: `alle ${content.seats} zetels nagerekend: zelfde verdeling`,
      en: `all ${content.seats} seats calculated again: same division`,
    }),
    concludeCheck("elected", path, elected, {
      nl: `alle ${right.elected.length} gekozenen nagerekend: dezelfde, in dezelfde volgorde`,
      en: `all ${right.elected.length} elected people calculated again: the same, in the same order`,
    }),
    concludeCheck("ranking", path, ranking, {
      nl: "de volgorde van opvolging klopt",
      en: "the order of succession is right",
    }),
  ];
}

function ofList(nl: string, en: string): (list: number) => Message {
  return (list) => ({ nl: `${nl} lijst ${list}`, en: `${en} list ${list}` });
}

/** Seats by list, and under 0 the seats that nobody has; a list without seats need not be named. */
function seatTexts(
  seats: readonly { readonly list: number; readonly seats: number }[],
  unassigned: number,
): ReadonlyMap<number, string> {
  const given = seats
    .filter((list) => list.seats > 0)
    .map((list) => [list.list, String(list.seats)] as const);
  return joinByList([[0, String(unassigned)], ...given]);
}

function electedTexts(elected: Outcome["elected"]): ReadonlyMap<number, string> {
  return joinByList(
    elected.map(({ list, candidate, by }) => [
      list,
      by === "preference" ? `${candidate}*` : String(candidate),
    ]),
  );
}

/** What is said of each list, in its order; said twice shows as well. */
function joinByList(said: readonly (readonly [number, string])[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [list, text] of said) {
    const before = texts.get(list);
    texts.set(list, before === undefined ? text : `${before} ${text}`);
  }
  return texts;
}
