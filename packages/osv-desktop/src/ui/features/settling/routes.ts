import type { ScreenRoute } from "../../app/screen-route.ts";
import { StationSheet } from "./StationSheet.tsx";

export const SETTLING_ROUTES: readonly ScreenRoute[] = [
  { path: "/stembureau/:number", roles: ["coordinator"], Screen: StationSheet },
];
