import { type Allowed, EVERY_ROLE } from "./allowed.ts";

const WHO_MANAGE = ["administrator", "coordinator"] as const;

export const ACCOUNTS_ALLOWED: Allowed = {
  "accounts.createFirstAdministrator": "everyone",
  "accounts.logIn": "everyone",
  "accounts.logInOnce": "everyone",
  "accounts.whoAmI": "everyone",
  "accounts.changePassword": EVERY_ROLE,
  "accounts.logOut": EVERY_ROLE,
  "accounts.lockDesk": EVERY_ROLE,
  "accounts.stayLoggedIn": EVERY_ROLE,
  "accounts.list": WHO_MANAGE,
  "accounts.create": WHO_MANAGE,
  "accounts.importTypists": WHO_MANAGE,
  "accounts.update": WHO_MANAGE,
  "accounts.resetPassword": WHO_MANAGE,
  "accounts.delete": WHO_MANAGE,
};
