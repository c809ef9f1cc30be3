import { ACCOUNTS_ROUTES } from "../features/accounts/routes.ts";
import { AUDIT_ROUTES } from "../features/audit/routes.ts";
import { BEAMER_ROUTES } from "../features/beamer/routes.ts";
import { DESKS_ROUTES } from "../features/desks/routes.ts";
import { OVERVIEW_ROUTES } from "../features/overview/routes.ts";
import { PAPERS_ROUTES } from "../features/papers/routes.ts";
import { RESULTS_ROUTES } from "../features/results/routes.ts";
import { SAFETY_ROUTES } from "../features/safety/routes.ts";
import { SESSION_ROUTES } from "../features/session/routes.ts";
import { SET_UP_ROUTES } from "../features/set-up/routes.ts";
import { SETTLING_ROUTES } from "../features/settling/routes.ts";
import { PRACTICE_ROUTES, START_ROUTES } from "../features/start/routes.ts";
import { STATIONS_ROUTES } from "../features/stations/routes.ts";
import { TYPING_ROUTES } from "../features/typing/routes.ts";
import type { ScreenRoute } from "./screen-route.ts";

/** Every screen, in the order of the evening; the menu follows it. */
export const ROUTES: readonly ScreenRoute[] = [
  ...START_ROUTES,
  ...OVERVIEW_ROUTES,
  ...SETTLING_ROUTES,
  ...TYPING_ROUTES,
  ...PAPERS_ROUTES,
  ...SESSION_ROUTES,
  ...RESULTS_ROUTES,
  ...SET_UP_ROUTES,
  ...STATIONS_ROUTES,
  ...ACCOUNTS_ROUTES,
  ...DESKS_ROUTES,
  ...PRACTICE_ROUTES,
  ...AUDIT_ROUTES,
  ...SAFETY_ROUTES,
  ...BEAMER_ROUTES,
];

/** The screen of a role after logging in. */
export const HOME = {
  administrator: "/inrichten",
  coordinator: "/overzicht",
  typist: "/invoer",
  observer: "/overzicht",
  auditor: "/logboek",
} as const;
