import type { ScreenRoute } from "../../app/screen-route.ts";
import { Desks } from "./Desks.tsx";

export const DESKS_ROUTES: readonly ScreenRoute[] = [
  {
    path: "/werkplekken",
    roles: ["administrator", "coordinator"],
    menu: { nl: "Werkplekken", en: "Desks" },
    seldomFor: ["coordinator"],
    // Sending a desk away and closing the entrance may be just what is needed then.
    evenWhenStopped: true,
    Screen: Desks,
  },
];
