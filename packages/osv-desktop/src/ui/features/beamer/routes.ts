import type { ScreenRoute } from "../../app/screen-route.ts";
import { Beamer } from "./Beamer.tsx";

export const BEAMER_ROUTES: readonly ScreenRoute[] = [
  { path: "/beamer", roles: "everyone", evenWhenStopped: true, Screen: Beamer },
];
