import type { ScreenRoute } from "../../app/screen-route.ts";
import { Backups } from "./Backups.tsx";
import { Help } from "./Help.tsx";
import { RestoreFirst } from "./RestoreFirst.tsx";

export const SAFETY_ROUTES: readonly ScreenRoute[] = [
  { path: "/terugzetten", roles: "nobody", evenWhenStopped: true, Screen: RestoreFirst },
  {
    path: "/reservekopie",
    roles: ["administrator", "coordinator"],
    menu: { nl: "Reservekopie", en: "Backup" },
    evenWhenStopped: true,
    Screen: Backups,
  },
  {
    path: "/hulp",
    roles: ["administrator", "coordinator", "typist", "observer", "auditor"],
    menu: { nl: "Hulp", en: "Help" },
    evenWhenStopped: true,
    Screen: Help,
  },
];
