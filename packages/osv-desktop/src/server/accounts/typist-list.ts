import { err, ok, type Result } from "@stemketen/core/basics";
import { readTableText, type TableRow, type TableTextError } from "../table-rows.ts";
import { isUserName } from "./user-name.ts";

/** A typist as a line of the list has them. */
export interface ListedTypist {
  readonly userName: string;
  readonly fullName: string;
  /** Name of the shift, "avond 1"; empty when none was given. */
  readonly shift: string;
}

/** What is wrong in a list, and where; lines count from 1. */
export type ListProblem =
  | { readonly kind: "too-few-columns" | "too-many-columns"; readonly line: number }
  | { readonly kind: "bad-user-name" | "name-missing" | "too-long"; readonly line: number }
  | TableTextError
  /** Also when only the capitals differ; `other`: the line that has it as well. */
  | { readonly kind: "user-name-taken"; readonly line: number; readonly other: number }
  | { readonly kind: "no-typists"; readonly line: number };

/** More typists than the largest municipality has desks and shifts for. */
const MAX_TYPISTS = 1_000;
const MAX_LENGTH = 200;
const HEADINGS: ReadonlySet<string> = new Set(["gebruikersnaam", "username", "user name"]);

/**
 * Reads a list of typists: user name, full name and, if there are any, the shift; as spreadsheets write it, with or
 * without a line of headings. Every wrong line is named; behind a quote that is never closed nothing can be read.
 * @param text the file, in UTF-8
 */
export function parseTypistList(text: string): Result<readonly ListedTypist[], readonly ListProblem[]> {
  const table = readTableText(text);
  if (!table.ok) return err([table.error]);
  const rows = table.value.map(({ cells, line }) => ({ cells: cells.map((cell) => cell.trim()), line }));
  if (rows.length > MAX_TYPISTS + 1) return err([{ kind: "too-many-lines", line: MAX_TYPISTS + 2 }]);
  const read = (isHeading(rows[0]) ? rows.slice(1) : rows).map(typistIn);
  const named = refuseSameNames(read);
  const problems = named.flatMap((row) => (row.ok ? [] : [row.error]));
  if (problems.length > 0) return err(problems);
  if (named.length === 0) return err([{ kind: "no-typists", line: 1 }]);
  return ok(named.flatMap((row) => (row.ok ? [row.value.typist] : [])));
}

function isHeading(row: TableRow | undefined): boolean {
  return HEADINGS.has(row?.cells[0]?.toLowerCase() ?? "");
}

type ReadLine = Result<{ readonly typist: ListedTypist; readonly line: number }, ListProblem>;

function refuseSameNames(read: readonly ReadLine[]): readonly ReadLine[] {
  const lineOfName = new Map<string, number>();
  return read.map((row) => {
    if (!row.ok) return row;
    const { typist, line } = row.value;
    const name = typist.userName.toLowerCase();
    const other = lineOfName.get(name);
    if (other !== undefined) return err({ kind: "user-name-taken", line, other });
    lineOfName.set(name, line);
    return row;
  });
}

function typistIn({ cells, line }: TableRow): ReadLine {
  const [userName = "", fullName, shift = "", ...more] = cells;
  if (fullName === undefined) return err({ kind: "too-few-columns", line });
  if (more.some((cell) => cell !== "")) return err({ kind: "too-many-columns", line });
  if (!isUserName(userName)) return err({ kind: "bad-user-name", line });
  if (fullName === "") return err({ kind: "name-missing", line });
  if (fullName.length > MAX_LENGTH || shift.length > MAX_LENGTH) return err({ kind: "too-long", line });
  return ok({ typist: { userName, fullName, shift }, line });
}
