import type { Message } from "../../message.ts";
import { type Cells, COUNTED, describeCell, partsOfCell, rejectedCell, uncountedCell } from "../eml/cells.ts";
import type { CountedUnit, CountFile } from "../eml/count-file.ts";
import type { Found } from "../found.ts";
import { type Check, concludeCheck, type Problem, remark } from "../report.ts";

/** Adds a count again: candidates to lists, lists to votes, units to the total, for every number there is. */
export function checkCount({ path, content }: Found<CountFile>): readonly Check[] {
  const whole = { id: "", name: "", cells: content.total };
  const votes = [...content.total.keys()].filter((cell) => partsOfCell(cell) !== null);
  const within = [whole, ...content.units].flatMap((unit) => [
    ...missingCells(path, unit, votes),
    ...sumsWithin(path, unit),
  ]);
  const across = compareCells(path, content.total, path, sumOfUnits(content.units), {
    nl: "opgeteld",
    en: "added up",
  });
  const units = howMany(content);
  return [
    concludeCheck("sums-within", path, within, {
      nl: `kandidaten tellen op tot hun lijst en lijsten tot de stemmen, in het totaal en in ${units.nl}`,
      en: `candidates add up to their list and lists to the votes, in the total and in ${units.en}`,
    }),
    concludeCheck("sums-of-units", path, across, {
      nl: `het totaal is de som van ${units.nl}, alle ${content.total.size} getallen`,
      en: `the total is the sum of ${units.en}, all ${content.total.size} numbers`,
    }),
    ...(content.message === "510b" ? admittedVoters(path, content.units) : []),
  ];
}

function howMany({ message, units: { length } }: CountFile): Message {
  const [nl, en] = message === "510b" ? ["stembureau", "station"] : ["gebied", "area"];
  if (length === 1) return { nl: `1 ${nl}`, en: `1 ${en}` };
  return { nl: `${length} ${nl === "gebied" ? "gebieden" : "stembureaus"}`, en: `${length} ${en}s` };
}

/** A unit in words: its name where it has one. */
function describeUnit(unit: { readonly id: string; readonly name: string }): Message {
  return unit.id === ""
    ? { nl: "totaal", en: "total" }
    : { nl: `${unit.name} (${unit.id})`, en: `${unit.name} (${unit.id})` };
}

/** Lists and candidates that a unit leaves out: also one without votes belongs there. */
function missingCells(path: string, unit: CountedUnit, cells: readonly string[]): readonly Problem[] {
  return cells
    .filter((cell) => !unit.cells.has(cell))
    .map((cell) => {
      const [where, what] = [describeUnit(unit), describeCell(cell)];
      const detail = { nl: `${where.nl}, ${what.nl}: ontbreekt`, en: `${where.en}, ${what.en}: is missing` };
      return { kind: "sum", path, detail };
    });
}

function sumsWithin(path: string, unit: CountedUnit): readonly Problem[] {
  const lists = new Map<number, { written: number; sum: number }>();
  for (const [cell, votes] of unit.cells) {
    const parts = partsOfCell(cell);
    if (parts === null) continue;
    const list = lists.get(parts.list) ?? { written: 0, sum: 0 };
    if (parts.candidate === null) list.written = votes;
    else list.sum += votes;
    lists.set(parts.list, list);
  }
  const allVotes = [...lists.values()].reduce((sum, { written }) => sum + written, 0);
  const counted = unit.cells.get(COUNTED) ?? 0;
  const wrong = [...lists].flatMap(([list, { written, sum }]) =>
    written === sum ? [] : [sumProblem(path, unit, describeCell(String(list)), written, sum)],
  );
  return counted === allVotes
    ? wrong
    : [...wrong, sumProblem(path, unit, describeCell(COUNTED), counted, allVotes)];
}

function sumProblem(path: string, unit: CountedUnit, what: Message, written: number, sum: number): Problem {
  const where = describeUnit(unit);
  return {
    kind: "sum",
    path,
    detail: {
      nl: `${where.nl}, ${what.nl}: er staat ${written}, opgeteld ${sum}`,
      en: `${where.en}, ${what.en}: it says ${written}, added up ${sum}`,
    },
  };
}

function sumOfUnits(units: readonly CountedUnit[]): Cells {
  const sums = new Map<string, number>();
  for (const { cells } of units) {
    for (const [cell, votes] of cells) sums.set(cell, (sums.get(cell) ?? 0) + votes);
  }
  return sums;
}

/**
 * Compares the numbers of two counts cell by cell; a cell that only one has differs too.
 * @param path the file with `cells`
 * @param other the file with `others`
 * @param otherName how the number in `others` is called in words
 */
function compareCells(
  path: string,
  cells: Cells,
  other: string,
  others: Cells,
  otherName: Message,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const cell of new Set([...cells.keys(), ...others.keys()])) {
    const [here, there] = [cells.get(cell), others.get(cell)];
    if (here === there) continue;
    const what = describeCell(cell);
    problems.push({
      kind: "sum",
      path,
      ...(other === path ? {} : { other }),
      detail: {
        nl: `totaal, ${what.nl}: er staat ${here ?? "niets"}, ${otherName.nl} ${there ?? "niets"}`,
        en: `total, ${what.en}: it says ${here ?? "nothing"}, ${otherName.en} ${there ?? "nothing"}`,
      },
    });
  }
  return problems;
}

/** Compares the total of a 510d with that of the 510b it is made of. */
export function checkTotalCount(total: Found<CountFile>, count: Found<CountFile>): Check {
  const problems = compareCells(total.path, total.content.total, count.path, count.content.total, {
    nl: `in ${count.path}`,
    en: `in ${count.path}`,
  });
  return concludeCheck("total-count", total.path, problems, {
    nl: `zelfde totalen als ${count.path}`,
    en: `same totals as ${count.path}`,
  });
}

/** A remark, no mistake: papers with A + B + C ≠ D, or H − D ≠ I − J, occur and are counted as they are. */
function admittedVoters(path: string, units: readonly CountedUnit[]): readonly Check[] {
  const odd = units.filter(({ cells }) => {
    const of = (reason: string): number => cells.get(uncountedCell(reason)) ?? 0;
    const admitted = of("toegelaten kiezers");
    const documents = of("geldige stempassen") + of("geldige volmachtbewijzen") + of("geldige kiezerspassen");
    const ballots =
      (cells.get(COUNTED) ?? 0) +
      (cells.get(rejectedCell("blanco")) ?? 0) +
      (cells.get(rejectedCell("ongeldig")) ?? 0);
    const explained = of("meer getelde stembiljetten") - of("minder getelde stembiljetten");
    return documents !== admitted || ballots - admitted !== explained;
  });
  if (odd.length === 0) return [];
  const named = odd.slice(0, 3).map((unit) => unit.id);
  const more = odd.length > named.length ? ", …" : "";
  return [
    remark("admitted-voters", path, {
      nl: `kiezers en stembiljetten passen niet bij elkaar in ${named.join(", ")}${more} (${odd.length} van ${units.length} stembureaus); zo staat het op papier en de stemmen tellen gewoon mee`,
      en: `voters and ballots do not fit one another in ${named.join(", ")}${more} (${odd.length} of ${units.length} stations); the paper says so and the votes count all the same`,
    }),
  ];
}
