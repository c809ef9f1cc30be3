import type { Page } from "@playwright/test";

/** A file that somebody saved. */
export interface SavedFile {
  /** As it was offered. */
  readonly name: string;
  readonly path: string;
}

/** Real windows, one for everybody who works with the program. */
export interface Windows {
  /** A window with cookies of its own, on the first screen. */
  readonly open: () => Promise<Page>;
  /** Saves what a click in a window brings. The file is there until the windows close. */
  readonly save: (page: Page, click: () => Promise<void>) => Promise<SavedFile>;
  /** Messages on any console that are errors or warnings, exceptions, and requests to elsewhere. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Writes down what a window complains of. @param own where the program answers it */
export function listen(page: Page, own: string, complaints: string[]): void {
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(own)) complaints.push(`asked for ${request.url()}`);
  });
}
