import type { ScreenRoute } from "../../app/screen-route.ts";
import { CommitteeSession } from "./CommitteeSession.tsx";

export const SESSION_ROUTES: readonly ScreenRoute[] = [
  {
    path: "/zitting",
    roles: ["coordinator"],
    menu: { nl: "Zitting", en: "Session" },
    Screen: CommitteeSession,
  },
];
