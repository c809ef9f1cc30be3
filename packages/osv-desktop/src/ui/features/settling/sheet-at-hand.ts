import type { StationNumber } from "@stemketen/core/election";
import type { Inputs, Outputs } from "../../app/api.ts";

/** Everything that the server lets a coordinator see of a station. */
export type Inspection = NonNullable<Outputs["entry"]["inspect"]>;

/** What waits, and with which values. */
export type SheetView = Inspection["view"];

/** The view of that kind. */
export type ViewOf<K extends SheetView["kind"]> = Extract<SheetView, { readonly kind: K }>;

/** A command of the coordinator, as it is sent. */
export type SettleCommand = Inputs["entry"]["settle"]["command"];

/** Why the server did not do it. */
export type SettleError = Extract<Outputs["entry"]["settle"], { readonly ok: false }>["error"];

/** The sheet on the screen, and how to do something with it. */
export interface SheetAtHand<View extends SheetView = SheetView> {
  readonly station: StationNumber;
  readonly view: View;
  /** Who made or makes the first entry, and the second; null while there is none. */
  readonly makers: { readonly first: string | null; readonly second: string | null };
  /** Rows that look shifted or swapped, beside what was to be expected; by list. */
  readonly rowsExpected: Inspection["rowsExpected"];
  /** To whom work can be given. */
  readonly typists: Inspection["typists"];
  /** Does these commands, one after the other, and stops at the first refusal. Whether all of them were done. */
  readonly settle: (...commands: readonly SettleCommand[]) => Promise<boolean>;
  /** A command is on its way. */
  readonly isBusy: boolean;
}
