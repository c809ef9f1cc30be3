import { type Browser, chromium, type Page } from "@playwright/test";
import { inject } from "vitest";

/** How large the window is, in CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** A page of the gallery, with everything that went wrong while it was shown. */
export interface OpenedPage {
  readonly page: Page;
  /** Messages on the console that are errors or warnings, and exceptions. */
  readonly complaints: readonly string[];
  /** Addresses asked for outside the gallery itself. */
  readonly strayRequests: readonly string[];
  readonly close: () => Promise<void>;
}

let connection: Promise<Browser> | undefined;

/** Opens a component (null: the list of all) in the browser that all tests share. */
export async function openGallery(
  component: string | null,
  viewport: WindowSize = { width: 1366, height: 768 },
  more: Readonly<Record<string, string>> = {},
): Promise<OpenedPage> {
  connection ??= chromium.connect(inject("browserAddress"));
  const context = await (await connection).newContext({ viewport, timezoneId: "Pacific/Kiritimati" });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const strayRequests: string[] = [];
  const home = inject("galleryAddress");
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${home}/`)) strayRequests.push(request.url());
  });
  const wanted = new URLSearchParams({ ...(component === null ? {} : { component }), ...more });
  await page.goto(`${home}/?${wanted.toString()}`, { waitUntil: "load" });
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.evaluate(async () => document.fonts.ready);
  return { page, complaints, strayRequests, close: () => context.close() };
}
