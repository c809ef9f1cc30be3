import type { Outputs } from "../../app/api.ts";

/** A station as it is kept, with its version. */
export type StoredStation = Outputs["stations"]["list"][number];
