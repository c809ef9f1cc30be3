import type { Page } from "@playwright/test";
import { type Account, LogInPage } from "../pages/osv-desktop/start-pages.ts";
import type { Windows } from "../program/windows.ts";

/** Somebody at their own window. */
export interface Desk {
  readonly name: string;
  readonly page: Page;
}

/** Gives somebody a window, where they log in with the slip and choose an own password. */
export async function seat(windows: Windows, account: Account, slip: string): Promise<Desk> {
  const page = await windows.open();
  await new LogInPage(page).logInFirst(account, slip);
  return { name: account.fullName, page };
}
