import type { Page } from "@playwright/test";
import { hashGroups, sha256Hex, utf8 } from "@stemketen/core/basics";
import { writeEml } from "@stemketen/core/eml";

/** A file as somebody has it on a stick. */
export interface OnStick {
  readonly name: string;
  readonly text: string;
}

/** An EML file with this in it. */
export function eml(name: string, document: Parameters<typeof writeEml>[0]): OnStick {
  return { name, text: [...writeEml(document)].join("") };
}

/** Chooses a file where the screen asks for one. */
export async function choose(page: Page, { name, text }: OnStick): Promise<void> {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "text/xml", buffer: Buffer.from(text) });
}

/** Types the groups that the screen leaves open, as they stand on the paper of this file. */
export async function typeCode(page: Page, { text }: OnStick): Promise<void> {
  const groups = hashGroups(sha256Hex(utf8(text)));
  const fields = page.getByRole("textbox", { name: /^Groep/ });
  await fields.first().focus();
  for (const field of await fields.all()) {
    const number = Number((await field.getAttribute("aria-label"))?.replace("Groep ", ""));
    await page.keyboard.type(groups[number - 1] ?? "");
  }
  await page.keyboard.press("Enter");
}
