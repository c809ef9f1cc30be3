import type { ScreenRoute } from "../../app/screen-route.ts";
import { SetUp } from "./SetUp.tsx";

export const SET_UP_ROUTES: readonly ScreenRoute[] = [
  {
    path: "/inrichten",
    roles: ["administrator", "coordinator"],
    menu: { nl: "Inrichten", en: "Set up" },
    seldomFor: ["coordinator"],
    Screen: SetUp,
  },
  { path: "/inrichten/:step", roles: ["administrator", "coordinator"], Screen: SetUp },
];
