import type { ScreenRoute } from "../../app/screen-route.ts";
import { ChangePassword } from "./ChangePassword.tsx";
import { LogInOnce } from "./LogInOnce.tsx";
import { Start } from "./Start.tsx";

export const START_ROUTES: readonly ScreenRoute[] = [
  { path: "/inloggen", roles: "nobody", Screen: Start },
  { path: "/in/:token", roles: "everyone", Screen: LogInOnce },
  { path: "/wachtwoord", roles: "logged-in", Screen: ChangePassword },
];
