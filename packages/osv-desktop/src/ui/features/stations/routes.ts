import type { ScreenRoute } from "../../app/screen-route.ts";
import { Stations } from "./Stations.tsx";

export const STATIONS_ROUTES: readonly ScreenRoute[] = [
  {
    path: "/stembureaus",
    roles: ["administrator", "coordinator", "observer", "auditor"],
    menu: { nl: "Stembureaus", en: "Stations" },
    seldomFor: ["coordinator"],
    Screen: Stations,
  },
];
