import type { Page } from "@playwright/test";
import { hashGroups, must } from "@stemketen/core/basics";

/**
 * Types the groups that the screen leaves open, as they stand on paper, and compares.
 * @param code the SHA-256 on the paper, 64 hexadecimal digits
 */
export async function typeCodeFromPaper(page: Page, code: string): Promise<void> {
  const groups = hashGroups(code);
  const fields = page.getByRole("textbox", { name: /^Groep \d+$/ });
  await fields.first().waitFor();
  for (const field of await fields.all()) {
    const label = (await field.getAttribute("aria-label")) ?? "";
    await field.focus();
    await page.keyboard.insertText(must(groups[Number(/\d+/.exec(label)?.[0]) - 1], `there is a ${label}`));
  }
  await page.keyboard.press("Enter");
}
