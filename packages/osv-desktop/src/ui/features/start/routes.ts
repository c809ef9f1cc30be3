import type { ScreenRoute } from "../../app/screen-route.ts";
import { ChangePassword } from "./ChangePassword.tsx";
import { LogInOnce } from "./LogInOnce.tsx";
import { RenewPractice } from "./RenewPractice.tsx";
import { Start } from "./Start.tsx";

export const START_ROUTES: readonly ScreenRoute[] = [
  { path: "/inloggen", roles: "nobody", Screen: Start },
  { path: "/in/:token", roles: "everyone", Screen: LogInOnce },
  { path: "/wachtwoord", roles: "logged-in", Screen: ChangePassword },
];

export const PRACTICE_ROUTES: readonly ScreenRoute[] = [
  {
    path: "/oefening",
    roles: ["administrator", "coordinator"],
    menu: { nl: "Oefening", en: "Practice" },
    seldomFor: ["coordinator"],
    onlyInPractice: true,
    Screen: RenewPractice,
  },
];
