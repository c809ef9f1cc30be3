import { FAILURE_ORIGIN } from "../addresses.ts";
import {
  answerNothing,
  answerPlainPage,
  answerStyle,
  escapeText,
  STYLE_ADDRESS,
  writeTitle,
} from "../plain-page/plain-page.ts";
import type { FailureLink, FailureWords } from "./failure-text.ts";
import { type Failure, failureInDutch, failureInEnglish } from "./failure-words.ts";

/** Where the page about a crashed window stands. */
export const WINDOW_FAILURE = `${FAILURE_ORIGIN}/window`;
/** Where the page about a server that does not answer stands. */
export const SERVER_FAILURE = `${FAILURE_ORIGIN}/server`;

/** What there is to say when something fails. */
export interface Failures {
  /** The page in a window crashed. */
  readonly ofWindow: Failure;
  /** Why the server does not answer. */
  readonly ofServer: () => Failure;
}

/**
 * What the main process answers by itself, also when nothing else works any more: the two pages about a
 * failure, their style, and 404 for all else.
 */
export function answerByItself(address: string, { ofWindow, ofServer }: Failures): Response {
  switch (address) {
    case STYLE_ADDRESS:
      return answerStyle();
    case WINDOW_FAILURE:
      return answerFailure(ofWindow, 200);
    case SERVER_FAILURE:
      return answerFailure(ofServer(), 200);
    default:
      return answerNothing();
  }
}

/** The page about a failure, in the place of the page that was asked for. */
export function answerFailure(failure: Failure, status: number): Response {
  const [dutch, english] = [failureInDutch(failure), failureInEnglish(failure)];
  const body = `<main>
${writeTitle(dutch.title, true)}
${writeWords(dutch)}
</main>
<aside lang="en">
<h2>${escapeText(english.title)}</h2>
${writeWords(english)}
</aside>`;
  return answerPlainPage({ language: "nl", title: dutch.title, body }, status);
}

function writeWords({ happened, safe, again, otherwise, instead }: FailureWords): string {
  return `<p>${escapeText(happened)}</p>
<p class="safe">${escapeText(safe)}</p>
<p>${writeLink(again, "main-action")}</p>
<p>${escapeText(otherwise)}</p>
${instead === null ? "" : `<p>${writeLink(instead, "instead")}</p>`}`;
}

function writeLink({ text, to }: FailureLink, look: string): string {
  return `<a class="${look}" href="${escapeText(to)}">${escapeText(text)}</a>`;
}
