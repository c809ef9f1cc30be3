import type { ScreenRoute } from "../../app/screen-route.ts";
import { Overview } from "./Overview.tsx";

export const OVERVIEW_ROUTES: readonly ScreenRoute[] = [
  {
    path: "/overzicht",
    roles: ["coordinator", "observer", "auditor"],
    menu: { nl: "Overzicht", en: "Overview" },
    Screen: Overview,
  },
];
