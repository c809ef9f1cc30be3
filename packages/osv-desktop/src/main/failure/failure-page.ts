import { FAILURE_ORIGIN, OWN_ORIGIN } from "../addresses.ts";
import { FAILURE_STYLE } from "./failure-style.ts";
import { type Failure, type FailureWords, failureInDutch, failureInEnglish } from "./failure-words.ts";

const STYLE_ADDRESS = `${FAILURE_ORIGIN}/style.css`;

/** Where the page about a crashed window stands. */
export const WINDOW_FAILURE = `${FAILURE_ORIGIN}/window`;
/** Where the page about a server that does not answer stands. */
export const SERVER_FAILURE = `${FAILURE_ORIGIN}/server`;

/**
 * What the main process answers by itself, also when nothing else works any more: the two pages about a
 * failure, their style, and 404 for all else.
 * @param ofServer why the server does not answer
 */
export function answerByItself(address: string, ofServer: Failure): Response {
  switch (address) {
    case STYLE_ADDRESS:
      return answerText(FAILURE_STYLE, "text/css", 200);
    case WINDOW_FAILURE:
      return answerPage({ kind: "window" }, 200);
    case SERVER_FAILURE:
      return answerPage(ofServer, 200);
    default:
      return answerText("", "text/plain", 404);
  }
}

/** The page about a failure, in the place of the page that was asked for. */
export function answerPage(failure: Failure, status: number): Response {
  const page = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(failureInDutch(failure).title)} · Stemketen</title>
<link rel="stylesheet" href="${STYLE_ADDRESS}">
</head>
<body>
<main>
<h1>${escapeText(failureInDutch(failure).title)}</h1>
${writeWords(failureInDutch(failure))}
</main>
<aside lang="en">
<h2>${escapeText(failureInEnglish(failure).title)}</h2>
${writeWords(failureInEnglish(failure))}
</aside>
</body>
</html>
`;
  return answerText(page, "text/html", status);
}

function writeWords({ happened, safe, again, otherwise }: FailureWords): string {
  return `<p>${escapeText(happened)}</p>
<p class="safe">${escapeText(safe)}</p>
<p><a href="${OWN_ORIGIN}/">${escapeText(again)}</a></p>
<p>${escapeText(otherwise)}</p>`;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

function answerText(text: string, type: string, status: number): Response {
  return new Response(text, {
    status,
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Security-Policy": `default-src 'none'; style-src ${FAILURE_ORIGIN}`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
