import type { ScreenRoute } from "../../app/screen-route.ts";
import { Station } from "./Station.tsx";
import { TypistHome } from "./TypistHome.tsx";

/** The screens of who types the papers over. */
export const TYPING_ROUTES: readonly ScreenRoute[] = [
  { path: "/invoer", roles: ["typist"], menu: { nl: "Invoer", en: "Data entry" }, Screen: TypistHome },
  { path: "/invoer/:station/:step?", roles: ["typist"], Screen: Station },
];
