import { compareByteOrder, must } from "../basics/index.ts";
import {
  type CandidateNumber,
  type Count,
  candidateField,
  castListField,
  type Finding,
  type ListNumber,
  type ListVotes,
  listTotalField,
  type StationNumber,
  type VoteCounts,
} from "../election/index.ts";
import { twinsOf } from "./identical-results.ts";
import { findMisplacement } from "./misplaced-rows.ts";
import {
  type Municipality,
  municipalityOf,
  type Row,
  rowsOf,
  type StationCounts,
  sumOf,
} from "./municipality.ts";
import { ruleOf } from "./registry.ts";

/** What is remarkable about a station beside the others of its municipality (W.301–W.304). */
export interface StationFinding extends Finding {
  readonly station: StationNumber;
  /** The station with the same result (W.301), else null. */
  readonly otherStation: StationNumber | null;
}

type Remark = Omit<StationFinding, "severity" | "station">;

/**
 * Holds each station of a municipality against the others: the same result twice, candidates' rows in the wrong
 * place, a list with a striking share. These are warnings of our own, meant to be looked up on paper: a village
 * that votes for its own list is striking too.
 * @param stations with different numbers and the same lists
 * @returns findings in the order of the stations, then by code, lists in their order
 */
export function compareStations(stations: readonly StationCounts[]): readonly StationFinding[] {
  const municipality = municipalityOf(stations);
  const twins = twinsOf(stations);
  return stations.flatMap(({ number, counts }) => {
    const stationVotes = sumOf(counts.lists.map(({ total }) => total));
    const remarks = [
      ...identicalResult(counts, twins.get(number)),
      ...counts.lists.flatMap((list) => misplacedRows(list, municipality)),
      ...counts.lists.flatMap((list) => strikingShare(list, stationVotes, municipality)),
    ];
    return remarks
      .toSorted((a, b) => compareByteOrder(a.code, b.code))
      .map(
        (remark): StationFinding => ({
          ...remark,
          severity: ruleOf(remark.code).severity,
          station: number,
          numbers: { station: number, ...remark.numbers },
        }),
      );
  });
}

function identicalResult(counts: VoteCounts, other: StationNumber | undefined): readonly Remark[] {
  if (other === undefined) return [];
  const cast = counts.candidateVotes + counts.blank + counts.invalid;
  const numbers = { other, cast };
  return [{ code: "W.301", fields: [], list: null, candidate: null, otherStation: other, numbers }];
}

function misplacedRows(list: ListVotes, municipality: Municipality): readonly Remark[] {
  const rows = rowsOf(list, municipality);
  const found = findMisplacement(rows);
  if (found === null) return [];
  const first = must(found.rows.at(0), "a misplacement has rows");
  const last = must(found.rows.at(-1), "a misplacement has rows");
  const common = {
    fields: found.rows.map((row) => candidateField(list.number, row.number)),
    list: list.number,
    otherStation: null,
  };
  if (found.kind === "exchanged") {
    const numbers = {
      first: first.number,
      firstVotes: first.votes,
      firstExpected: expectedVotes(first, rows),
      second: last.number,
      secondVotes: last.votes,
      secondExpected: expectedVotes(last, rows),
    };
    return [{ ...common, code: "W.302", candidate: null, numbers }];
  }
  const numbers = {
    first: first.number,
    last: last.number,
    empty: found.empty.number,
    expected: expectedVotes(found.empty, rows),
  };
  return [{ ...common, code: "W.303", candidate: found.empty.number, numbers }];
}

/** A row of a list at one station: the votes that stand there, and what was to be expected of it. */
export interface ExpectedRow {
  readonly candidate: CandidateNumber;
  readonly votes: Count;
  /** Rounded to whole votes: only to be shown. */
  readonly expected: Count;
}

/**
 * The rows of a list at one of the stations beside what the rest of the municipality lets one expect, in the order of
 * the list: what W.302 and W.303 go by.
 * @returns no rows where the station has no such list, or nobody elsewhere voted for it
 */
export function expectedRows(
  stations: readonly StationCounts[],
  station: StationNumber,
  list: ListNumber,
): readonly ExpectedRow[] {
  const here = stations.find(({ number }) => number === station)?.counts;
  const votes = here?.lists.find(({ number }) => number === list);
  if (votes === undefined) return [];
  const rows = rowsOf(votes, municipalityOf(stations));
  if (sumOf(rows.map(({ elsewhere }) => elsewhere)) === 0) return [];
  return rows.map((row) => ({
    candidate: row.number,
    votes: row.votes,
    expected: expectedVotes(row, rows),
  }));
}

/** What the rest of the municipality lets one expect of a row, rounded to whole votes: only to be shown. */
function expectedVotes(row: Row, rows: readonly Row[]): number {
  const total = BigInt(sumOf(rows.map(({ votes }) => votes)));
  const elsewhere = BigInt(sumOf(rows.map((other) => other.elsewhere)));
  return Number((2n * total * BigInt(row.elsewhere) + elsewhere) / (2n * elsewhere));
}

/** Compares products, so that exactly 50 points is found and a hair less is not. */
function strikingShare(list: ListVotes, stationVotes: number, municipality: Municipality): readonly Remark[] {
  const restVotes = (municipality.lists.get(list.number)?.total ?? list.total) - list.total;
  const restTotal = municipality.total - stationVotes;
  if (stationVotes === 0 || restTotal === 0) return [];
  const [here, there] = [BigInt(stationVotes), BigInt(restTotal)];
  const apart = BigInt(list.total) * there - BigInt(restVotes) * here;
  if (2n * (apart < 0n ? -apart : apart) < here * there) return [];
  const numbers = { votes: list.total, stationVotes, restVotes, restTotal };
  const fields = [castListField(list.number), listTotalField(list.number)];
  return [{ code: "W.304", fields, list: list.number, candidate: null, otherStation: null, numbers }];
}
