import { CAST, type Cells, COUNTED, rejectedCell, uncountedCell } from "../eml/cells.ts";

/** A row of a published table that is not about a list: what it is called, and the number it should hold. */
interface FormRow {
  /** In osv4-3. */
  readonly title: string;
  /** In the tidy table. */
  readonly kind: string;
  /** Null where the count does not have the number. */
  readonly of: (cells: Cells) => number | null;
}

function row(title: string, kind: string, cell: string): FormRow {
  return { title, kind, of: (cells) => cells.get(cell) ?? null };
}

const [BLANK, INVALID] = [rejectedCell("blanco"), rejectedCell("ongeldig")];

/** Every row that may stand above the lists. */
export const FORM_ROWS: readonly FormRow[] = [
  row("opgeroepenen", "kiesgerechtigden", CAST),
  row("geldige stempas", "geldige stempassen", uncountedCell("geldige stempassen")),
  row("geldig volmachtbewijs", "geldige volmachtbewijzen", uncountedCell("geldige volmachtbewijzen")),
  row("geldige kiezerspas", "geldige kiezerspassen", uncountedCell("geldige kiezerspassen")),
  row("toegelaten kiezers", "toegelaten kiezers", uncountedCell("toegelaten kiezers")),
  row("geldige stembiljetten", "stemmen op kandidaten", COUNTED),
  row("blanco stembiljetten", "blanco stemmen", BLANK),
  row("ongeldige stembiljetten", "ongeldige stemmen", INVALID),
  {
    title: "aangetroffen stembiljetten",
    kind: "aangetroffen stembiljetten",
    of: (cells) => (cells.get(COUNTED) ?? 0) + (cells.get(BLANK) ?? 0) + (cells.get(INVALID) ?? 0),
  },
  row(
    "meer stembiljetten dan toegelaten kiezers",
    "meer getelde stembiljetten",
    uncountedCell("meer getelde stembiljetten"),
  ),
  row(
    "minder stembiljetten dan toegelaten kiezers",
    "minder getelde stembiljetten",
    uncountedCell("minder getelde stembiljetten"),
  ),
  row(
    "kiezers met stembiljet hebben niet gestemd",
    "meegenomen stembiljetten",
    uncountedCell("meegenomen stembiljetten"),
  ),
  row(
    "er zijn te weinig stembiljetten uitgereikt",
    "te weinig uitgereikte stembiljetten",
    uncountedCell("te weinig uitgereikte stembiljetten"),
  ),
  row(
    "er zijn te veel stembiljetten uitgereikt",
    "te veel uitgereikte stembiljetten",
    uncountedCell("te veel uitgereikte stembiljetten"),
  ),
  row("geen verklaring", "geen verklaring", uncountedCell("geen verklaring")),
  row("andere verklaring", "andere verklaring", uncountedCell("andere verklaring")),
];
