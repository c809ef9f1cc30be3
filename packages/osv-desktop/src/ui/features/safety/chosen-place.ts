import type { Outputs } from "../../app/api.ts";

/** A folder that is offered: the programme's own, or what is plugged in. */
export type BackupPlace = Outputs["safety"]["backupPlaces"][number];

/** What somebody chose: the path of a stick, the programme's own folder, or another one that they type. */
export interface ChosenPlace {
  /** Null: nothing yet. */
  readonly choice: string | null;
  readonly typed: string;
}

/** Paths are whole, so that these are none. */
export const OWN = "own";
export const OTHER = "other";

/** How often is looked for sticks, in milliseconds: somebody plugs one in and waits for it. */
export const LOOK_EVERY = 3_000;

/** The folder that was typed, or the stick that was chosen; null: the programme's own. */
export function folderOf({ choice, typed }: ChosenPlace): string | null {
  return choice === OWN ? null : choice === OTHER ? typed.trim() : (choice ?? "");
}
