/** One line of the table: what was measured, what came out, what it must be, and whether it is. */
export interface Measurement {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly good: boolean;
}
