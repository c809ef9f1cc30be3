import type { ScreenRoute } from "../../app/screen-route.ts";
import { Accounts } from "./Accounts.tsx";

export const ACCOUNTS_ROUTES: readonly ScreenRoute[] = [
  {
    path: "/accounts",
    roles: ["administrator", "coordinator"],
    menu: { nl: "Accounts", en: "Accounts" },
    Screen: Accounts,
  },
];
