import {
  type Count,
  FIELD,
  type FieldPath,
  type ResultSheet,
  type StationNumber,
  valuesOfSheet,
} from "@stemketen/core/election";
import type { CheckedCount } from "./count-check.ts";
import { inTurns } from "./in-turns.ts";

/** What one station adds to a number of the totals. */
export interface StationPart {
  readonly station: StationNumber;
  readonly name: string;
  readonly value: Count;
}

/** The stations behind one number of the totals, with their sum; null when the form has no such number. */
export async function stationsBehind(
  { stations }: CheckedCount,
  field: FieldPath,
): Promise<{ readonly sum: number; readonly stations: readonly StationPart[] } | null> {
  const parts: StationPart[] = [];
  for await (const { station, state } of inTurns(stations)) {
    const value = numberAt(state.sheet, station.eligibleVoters, field);
    if (value === null) return null;
    parts.push({ station: station.number, name: station.name, value });
  }
  return { sum: parts.reduce((sum, { value }) => sum + value, 0), stations: parts };
}

function numberAt(sheet: ResultSheet, roll: Count | null, field: FieldPath): Count | null {
  if (field === FIELD.eligibleVoters) return roll ?? 0;
  const value = valuesOfSheet(sheet)[field];
  return typeof value === "number" ? value : null;
}
