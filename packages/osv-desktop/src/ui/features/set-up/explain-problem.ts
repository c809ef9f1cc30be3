import { describeEmlError } from "@stemketen/core/eml";
import type { Language } from "@stemketen/ui";
import type { Outputs } from "../../app/api.ts";
import { problemTexts } from "./problem.texts.ts";

type ErrorOf<Answer> = Extract<Answer, { ok: false }> extends { error: infer Problem } ? Problem : never;
type TableProblem = ErrorOf<Outputs["stations"]["importTable"]>;
type WrongCell = Extract<TableProblem, { kind: "wrong-cells" }>["cells"][number];

/** Everything that can be wrong in the set-up. */
export type SetUpProblem =
  | ErrorOf<Outputs["election"]["importFile"]>
  | ErrorOf<Outputs["election"]["importStations"]>;

type WrongColumns = Extract<TableProblem, { kind: "wrong-columns" }>;
type PlainProblem = Exclude<SetUpProblem, { kind: "wrong-columns" | "wrong-cells" }>;

/** How many cells of a table are named: who mends these will see the others. */
const MOST_CELLS = 12;

/** What is wrong, where, and what to do: one line, or several that are each about something else. */
export function explainProblem(error: SetUpProblem, language: Language): readonly string[] {
  if (error.kind === "wrong-columns") return explainColumns(error, language);
  if (error.kind === "wrong-cells") return explainCells(error.cells, language);
  return [explainInOne(error, language)];
}

function explainInOne(error: PlainProblem, language: Language): string {
  const texts = problemTexts[language];
  if (error.kind === "unreadable") return describeEmlError(error.error)[language];
  if (error.kind === "other-message") {
    return texts.otherMessage(nameOf(error.found, language), nameOf(error.expected, language));
  }
  if (error.kind === "hash-not-checked") return texts.hashNotChecked(nameOf(error.message, language));
  if (error.kind === "other-election") {
    return texts["part" in error ? error.part : "id"](error.expected, error.found);
  }
  if (error.kind === "other-municipality") return texts.otherMunicipality(error.expected, error.found);
  if (error.kind === "bad-quotes") return texts.badQuotes(error.line);
  if (error.kind === "too-many-stations") return texts.tooManyStations(error.most);
  return texts[error.kind];
}

function explainColumns(error: WrongColumns, language: Language): readonly string[] {
  const texts = problemTexts[language];
  return [
    ...error.missing.map(texts.missingColumn),
    ...error.unknown.map(texts.unknownColumn),
    ...error.doubled.map(texts.doubledColumn),
    texts.expectedColumns(error.expected.join(", ")),
  ];
}

function explainCells(cells: readonly WrongCell[], language: Language): readonly string[] {
  const texts = problemTexts[language];
  const lines = cells
    .slice(0, MOST_CELLS)
    .map(({ line, column, problem, text }) => texts.cell(line, column, text) + texts[problem]);
  const more = cells.length - MOST_CELLS;
  return more > 0 ? [...lines, texts.moreCells(more)] : lines;
}

/** What a kind of file is called. */
function nameOf(message: string, language: Language): string {
  const texts = problemTexts[language];
  switch (message) {
    case "110a":
    case "110b":
    case "230b":
    case "510b":
    case "510d":
    case "520":
      return `${texts[message]} (${message})`;
    default:
      return message;
  }
}
