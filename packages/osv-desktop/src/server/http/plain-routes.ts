import { OVERVIEW_ROUTES } from "./overview-stream.ts";
import type { PlainRoute } from "./plain-route.ts";
import { RESULT_ROUTES } from "./result-files.ts";
import { SAFETY_ROUTES } from "./safety-files.ts";
import { STATION_ROUTES } from "./station-files.ts";

/** Every answer of the tabulator that is a file or a stream. */
export const PLAIN_ROUTES: readonly PlainRoute[] = [
  ...OVERVIEW_ROUTES,
  ...STATION_ROUTES,
  ...RESULT_ROUTES,
  ...SAFETY_ROUTES,
];
