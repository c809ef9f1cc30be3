import type { ScreenRoute } from "../../app/screen-route.ts";
import { BlankForms } from "./BlankForms.tsx";
import { ResultScreen } from "./ResultScreen.tsx";

export const RESULTS_ROUTES: readonly ScreenRoute[] = [
  {
    path: "/resultaat",
    roles: ["coordinator", "observer", "auditor"],
    menu: { nl: "Resultaat", en: "Result" },
    Screen: ResultScreen,
  },
  {
    path: "/formulieren",
    roles: ["administrator", "coordinator"],
    menu: { nl: "Blanco formulieren", en: "Blank forms" },
    seldomFor: ["administrator", "coordinator"],
    Screen: BlankForms,
  },
];
