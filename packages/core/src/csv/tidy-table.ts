import { nameInTable } from "../election/index.ts";
import { guarded, quotedWhereNeeded } from "./cells.ts";
import type { CountedElection, CountedStation } from "./counted-election.ts";
import { FORM_ROWS } from "./form-rows.ts";
import { votesByNumber } from "./votes-by-number.ts";

/** One number a row: who looks for votes takes the rows with soort "kandidaat". */
const COLUMNS = [
  "verkiezing",
  "gebiednummer",
  "gebied",
  "stembureaunummer",
  "stembureau",
  "postcode",
  "soort",
  "lijstnummer",
  "aanduiding",
  "kandidaatnummer",
  "kandidaat",
  "aantal",
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * Writes a long, tidy table for analysts: one row for each number of each station. `soort` says which number:
 * "kandidaat", "lijst" (the total on the paper) or a row of the form; what the form does not have is absent.
 * Totals of the municipality are left to the reader. RFC 4180: comma, CRLF, UTF-8 without a byte order mark.
 * A cell that a spreadsheet would take for a formula gets a quote (') in front.
 * @returns the text, a station at a time
 * @throws Error when a list or candidate was not counted
 */
export function* writeTidyTable(counted: CountedElection): Generator<string> {
  yield `${COLUMNS.join(",")}\r\n`;
  for (const station of counted.stations) {
    const lines = stationRows(counted, station).map((row) =>
      COLUMNS.map((column) => quotedWhereNeeded(guarded(row[column]))).join(","),
    );
    yield `${lines.join("\r\n")}\r\n`;
  }
}

function stationRows({ election, area, lists }: CountedElection, station: CountedStation): readonly Row[] {
  const common = {
    verkiezing: election.id,
    gebiednummer: area.id,
    gebied: area.name,
    stembureaunummer: String(station.number),
    stembureau: station.name,
    postcode: station.postalCode ?? "",
    lijstnummer: "",
    aanduiding: "",
    kandidaatnummer: "",
    kandidaat: "",
  };
  const votes = votesByNumber(station.counts);
  return [
    ...FORM_ROWS.flatMap(({ kind, of }): readonly Row[] => {
      const count = of(station.counts);
      return count === null ? [] : [{ ...common, soort: kind, aantal: String(count) }];
    }),
    ...lists.flatMap((list): readonly Row[] => {
      const ofList = { ...common, lijstnummer: String(list.number), aanduiding: list.name };
      return [
        { ...ofList, soort: "lijst", aantal: String(votes.list(list.number)) },
        ...list.candidates.map((candidate) => ({
          ...ofList,
          soort: "kandidaat",
          kandidaatnummer: String(candidate.number),
          kandidaat: nameInTable(candidate),
          aantal: String(votes.candidate(list.number, candidate.number)),
        })),
      ];
    }),
  ];
}
