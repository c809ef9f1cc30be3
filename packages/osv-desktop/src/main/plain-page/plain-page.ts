import { DESK_ORIGIN, FAILURE_ORIGIN, OWN_ORIGIN } from "../addresses.ts";
import { PLAIN_STYLE } from "./plain-style.ts";

/** Where the one style of these pages stands. */
export const STYLE_ADDRESS = `${FAILURE_ORIGIN}/style.css`;

/** A page that the main process writes by itself: no script, no preload, no file of the screens. */
export interface PlainPage {
  readonly language: "nl" | "en";
  readonly title: string;
  /** HTML in which every text was escaped. */
  readonly body: string;
}

/** The page as an answer. */
export function answerPlainPage({ language, title, body }: PlainPage, status: number): Response {
  const page = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)} · Stemketen</title>
<link rel="stylesheet" href="${STYLE_ADDRESS}">
</head>
<body>
${body}
</body>
</html>
`;
  return answerText(page, "text/html", status);
}

/** The style of every plain page. */
export function answerStyle(): Response {
  return answerText(PLAIN_STYLE, "text/css", 200);
}

/** The answer where nothing is. */
export function answerNothing(): Response {
  return answerText("", "text/plain", 404);
}

/** The answer that sends a page on to another one of this program. */
export function answerElsewhere(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address } });
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it stands in HTML, also within the quotes of an attribute. */
export function escapeText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** The heading of a page. @param isFocused unless something else on the page is where somebody begins */
export function writeTitle(title: string, isFocused: boolean): string {
  return `<h1${isFocused ? ' tabindex="-1" autofocus' : ""}>${escapeText(title)}</h1>`;
}

const POLICY = [
  "default-src 'none'",
  `style-src ${FAILURE_ORIGIN}`,
  // A form is followed by the page that it leads to.
  `form-action ${DESK_ORIGIN} ${OWN_ORIGIN}`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

function answerText(text: string, type: string, status: number): Response {
  return new Response(text, {
    status,
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Security-Policy": POLICY,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
