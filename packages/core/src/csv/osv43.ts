import { nameInTable } from "../election/index.ts";
import { quoted } from "./cells.ts";
import type { CountedElection } from "./counted-election.ts";
import { FORM_ROWS } from "./form-rows.ts";
import { votesByNumber } from "./votes-by-number.ts";

const BYTE_ORDER_MARK = "\u{feff}";

/** The public bodies of the Caribbean Netherlands are no municipalities, and the table says so. */
const PUBLIC_BODIES: ReadonlySet<string> = new Set(["Bonaire", "Saba", "Sint Eustatius"]);

/**
 * Writes the table osv4-3, the form in which municipalities publish a count: UTF-8 with a byte order mark,
 * ";", every cell in quotes that is not empty, no newline at the end. Nothing in it is altered, see
 * findDangerousCells.
 *
 * A row that the form does not have (kiezerspassen, the five explanations) is left out, as in the tables of
 * 2026; when only some stations have it, the others say 0. A list without a registered name has an empty cell.
 * @returns the text, a row at a time
 * @throws Error when a list or candidate was not counted
 */
export function* writeOsv43(counted: CountedElection): Generator<string> {
  yield BYTE_ORDER_MARK;
  let between = "";
  for (const row of osv43Rows(counted)) {
    yield between + row.map((cell) => (cell === "" ? "" : quoted(cell))).join(";");
    between = "\n";
  }
}

/** The rows of osv4-3 as cells. */
export function* osv43Rows(counted: CountedElection): Generator<readonly string[]> {
  const { election, area, stations, total, lists } = counted;
  const everywhere = [total, ...stations.map((station) => station.counts)];
  yield ["Verkiezing", "", election.name];
  yield ["Datum", "", election.date];
  yield ["Gebied", "", `${PUBLIC_BODIES.has(area.name) ? "Openbaar lichaam" : "Gemeente"} ${area.name}`];
  yield ["Nummer", "", area.id];
  yield [];
  const names = stations.map((station) => station.name);
  yield ["Lijstnummer", "Aanduiding", "Volgnummer", "Naam kandidaat", "Totaal", ...names];
  yield ["Gebiednummer", "", "", "", "", ...stations.map((station) => String(station.number))];
  yield ["Postcode", "", "", "", "", ...stations.map((station) => station.postalCode ?? "")];
  for (const { title, of } of FORM_ROWS) {
    const numbers = everywhere.map(of);
    if (numbers.every((number) => number === null)) continue;
    yield ["", title, "", "", ...numbers.map((number) => String(number ?? 0))];
  }
  const votes = everywhere.map(votesByNumber);
  for (const list of lists) {
    yield [String(list.number), list.name, "", "", ...votes.map((of) => String(of.list(list.number)))];
    for (const candidate of list.candidates) {
      const counts = votes.map((of) => String(of.candidate(list.number, candidate.number)));
      yield ["", "", String(candidate.number), nameInTable(candidate), ...counts];
    }
  }
}
