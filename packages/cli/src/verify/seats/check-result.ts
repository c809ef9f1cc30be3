import type { Message } from "../../message.ts";
import type { ListsFile } from "../eml/lists-file.ts";
import type { PersonName } from "../eml/parts.ts";
import type { ResultFile, ResultList } from "../eml/result-file.ts";
import type { Found } from "../found.ts";
import { type Check, concludeCheck, type Problem, unchecked } from "../report.ts";
import { nameInTable } from "../tables/check-table.ts";
import type { Outcome } from "./recalculate.ts";

/**
 * Checks a 520 against the outcome and the candidate lists: the lists with seats, and of each the people in order
 * of election, with 1 for those elected on preference votes and 2 for the others. A 520 numbers people in order
 * of election, so they are found by name.
 */
export function checkResult(
  result: Found<ResultFile>,
  lists: Found<ListsFile> | null,
  outcome: Outcome | null,
): readonly Check[] {
  const { path, content } = result;
  const names = lists === null ? [] : nameProblems(result, lists);
  if (outcome === null) {
    return [
      ...(lists === null ? [] : [concludeCheck("result", path, names, onTheLists(lists.path))]),
      unchecked("result", path, {
        nl: "of dit de gekozenen zijn is niet na te rekenen",
        en: "whether these are the people elected cannot be calculated",
      }),
    ];
  }
  const problems = [...listProblems(path, content, outcome), ...personProblems(result, lists, outcome)];
  const right: Message = {
    nl: `dezelfde ${outcome.elected.length} gekozenen, in volgorde, ${lists === null ? "zonder de namen: er zijn geen kandidatenlijsten" : `met hun namen uit ${lists.path}`}`,
    en: `the same ${outcome.elected.length} people, in order, ${lists === null ? "without their names: there are no candidate lists" : `with their names from ${lists.path}`}`,
  };
  return [concludeCheck("result", path, [...problems, ...names], right)];
}

function onTheLists(path: string): Message {
  return { nl: `alle gekozenen staan in ${path}`, en: `all people elected stand in ${path}` };
}

function problem(path: string, kind: Problem["kind"], detail: Message, other?: string): Problem {
  return { kind, path, detail, ...(other === undefined ? {} : { other }) };
}

/** Names of lists, and people who are not a candidate of theirs at all. */
function nameProblems(result: Found<ResultFile>, lists: Found<ListsFile>): readonly Problem[] {
  return result.content.lists.flatMap(({ number, name, elected }) => {
    const nominated = lists.content.lists.get(number);
    if (nominated === undefined) return [];
    const people = [...nominated.candidates.values()];
    const strangers = elected
      .filter((person) => !people.some((candidate) => sameName(candidate, person.name)))
      .map((person) =>
        problem(
          result.path,
          "different",
          {
            nl: `lijst ${number}: ${nameInTable(person.name)} is daar geen kandidaat`,
            en: `list ${number}: ${nameInTable(person.name)} is no candidate there`,
          },
          lists.path,
        ),
      );
    if (nominated.name === name) return strangers;
    const detail = {
      nl: `lijst ${number} heet "${name}", in ${lists.path} "${nominated.name}"`,
      en: `list ${number} is called "${name}", in ${lists.path} "${nominated.name}"`,
    };
    return [problem(result.path, "different", detail, lists.path), ...strangers];
  });
}

function listProblems(path: string, content: ResultFile, outcome: Outcome): readonly Problem[] {
  const seated = [...outcome.seats].filter(([, seats]) => seats > 0).map(([list]) => list);
  const here = content.lists.map(({ number }) => number).join(", ");
  const there = seated.join(", ");
  if (here === there) return [];
  const detail = {
    nl: `lijsten met zetels: ${here}, nagerekend ${there}`,
    en: `lists with seats: ${here}, calculated ${there}`,
  };
  return [problem(path, "seats", detail)];
}

function personProblems(
  { path, content }: Found<ResultFile>,
  lists: Found<ListsFile> | null,
  outcome: Outcome,
): readonly Problem[] {
  return content.lists.flatMap((list) => {
    const expected = outcome.elected.filter((person) => person.list === list.number);
    const places = Math.max(expected.length, list.elected.length);
    return Array.from({ length: places }, (_, index) => {
      const right = expected[index];
      const name =
        right === undefined
          ? null
          : (lists?.content.lists.get(list.number)?.candidates.get(right.candidate) ?? null);
      return placeProblem(path, list, index, right === undefined ? null : { ...right, name });
    }).flat();
  });
}

interface ExpectedPerson {
  readonly candidate: number;
  readonly by: "preference" | "order";
  /** Null where there are no candidate lists. */
  readonly name: PersonName | null;
}

function placeProblem(
  path: string,
  list: ResultList,
  index: number,
  right: ExpectedPerson | null,
): readonly Problem[] {
  const person = list.elected[index];
  const place: Message = {
    nl: `lijst ${list.number}, plaats ${index + 1}`,
    en: `list ${list.number}, place ${index + 1}`,
  };
  const said =
    person === undefined ? "-" : `${nameInTable(person.name)} (${person.order}, ${person.ranking})`;
  const ranking = right?.by === "preference" ? 1 : 2;
  const name =
    right === null ? "-" : right.name === null ? `kandidaat ${right.candidate}` : nameInTable(right.name);
  const fits =
    person !== undefined &&
    right !== null &&
    person.order === index + 1 &&
    person.ranking === ranking &&
    (right.name === null || sameName(right.name, person.name));
  if (fits) return [];
  const there = right === null ? "-" : `${name} (${index + 1}, ${ranking})`;
  return [
    problem(path, "seats", {
      nl: `${place.nl}: ${said}, nagerekend ${there}`,
      en: `${place.en}: ${said}, calculated ${there}`,
    }),
  ];
}

/** First names are optional in either file, so they count only where both give one. */
function sameName(a: PersonName, b: PersonName): boolean {
  const first = a.firstName === b.firstName || a.firstName === "" || b.firstName === "";
  return first && a.initials === b.initials && a.prefix === b.prefix && a.lastName === b.lastName;
}
