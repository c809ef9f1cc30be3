import type { App, WebContents } from "electron";
import { isOwnAddress } from "../addresses.ts";

/** Keeps every page where it belongs: it goes nowhere else, and opens nothing by itself. */
export function hardenPages(app: App): void {
  app.on("web-contents-created", (_event, page) => hardenPage(page));
}

function hardenPage(page: WebContents): void {
  page.on("will-frame-navigate", (details) => {
    if (!isOwnAddress(details.url)) details.preventDefault();
  });
  page.on("will-redirect", (details) => {
    if (!isOwnAddress(details.url)) details.preventDefault();
  });
  page.on("will-attach-webview", (event) => event.preventDefault());
  page.setWindowOpenHandler(() => ({ action: "deny" }));
  page.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
