import type { ScreenRoute } from "../../app/screen-route.ts";
import { Papers } from "./Papers.tsx";

export const PAPERS_ROUTES: readonly ScreenRoute[] = [
  {
    path: "/papieren",
    roles: ["coordinator", "typist", "observer", "auditor"],
    menu: { nl: "Papieren", en: "Papers" },
    Screen: Papers,
  },
];
