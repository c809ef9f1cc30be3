import { answerPlainPage, escapeText, writeTitle } from "../plain-page/plain-page.ts";
import { DESK_COMPARE, DESK_DIFFERENT, DESK_SAME, DESK_START } from "./desk-addresses.ts";
import { DESK_WORDS, type DeskLanguage, type DeskProblem } from "./desk-words.ts";
import type { FoundTabulator } from "./find-tabulator.ts";

/** What stands in the field for the address, and what is wrong with it. */
interface TypedAddress {
  readonly typed: string;
  readonly problem: DeskProblem | null;
}

/** Step 1: the address of the tabulator. */
export function answerAddressPage(language: DeskLanguage, { typed, problem }: TypedAddress): Response {
  const words = DESK_WORDS[language];
  const describedBy = problem === null ? "hint" : "problem hint";
  const wrong =
    problem === null
      ? ""
      : `<p class="problem" id="problem" role="alert">${escapeText(words.problems[problem])}</p>`;
  return answerDeskPage(language, {
    self: problem === null ? DESK_START : `${DESK_COMPARE}?address=${encodeURIComponent(typed)}`,
    step: 1,
    title: words.addressTitle,
    content: `<p>${escapeText(words.addressIntro)}</p>
<form action="${DESK_COMPARE}" method="get">
<input type="hidden" name="lang" value="${language}">
<label for="address">${escapeText(words.address)}</label>
<p class="hint" id="hint">${escapeText(words.addressHint)}</p>
${wrong}
<input id="address" name="address" value="${escapeText(typed)}" autocomplete="off" spellcheck="false" required autofocus aria-describedby="${describedBy}"${problem === null ? "" : ' aria-invalid="true"'}>
<p class="actions"><button class="main-action" type="submit">${escapeText(words.find)}</button></p>
</form>`,
  });
}

/** Step 2: the eight words, to compare with those on the screen of the tabulator. */
export function answerComparePage(language: DeskLanguage, found: FoundTabulator): Response {
  const words = DESK_WORDS[language];
  return answerDeskPage(language, {
    self: `${DESK_COMPARE}?address=${encodeURIComponent(found.origin)}`,
    step: 2,
    title: words.compareTitle,
    content: `<p>${escapeText(words.compareIntro(found.origin))}</p>
<ol class="steps">
${listed(words.compareSteps)}
</ol>
<ol class="words" role="list" aria-label="${escapeText(words.words)}">
${listed(found.words, ' lang="nl"')}
</ol>
<p class="quiet">${escapeText(words.proves)}</p>
<div class="actions">
<form action="${DESK_SAME}" method="post">
<input type="hidden" name="lang" value="${language}">
<input type="hidden" name="sha256" value="${found.sha256}">
<button class="main-action" type="submit">${escapeText(words.same)}</button>
</form>
<a class="other-action" href="${DESK_DIFFERENT}?lang=${language}">${escapeText(words.different)}</a>
</div>`,
  });
}

function listed(items: readonly string[], language = ""): string {
  return items.map((item) => `<li${language}>${escapeText(item)}</li>`).join("\n");
}

/** The words differ: nothing goes on here. */
export function answerDifferentPage(language: DeskLanguage): Response {
  const words = DESK_WORDS[language];
  return answerDeskPage(language, {
    self: DESK_DIFFERENT,
    step: 2,
    title: words.differentTitle,
    content: `<p class="problem">${escapeText(words.differentText)}</p>
<p class="safe">${escapeText(words.differentSafe)}</p>
<p>${escapeText(words.differentDo)}</p>
<p><a class="other-action" href="${DESK_START}?lang=${language}">${escapeText(words.back)}</a></p>`,
  });
}

interface DeskPage {
  /** Where the same page stands, for the other language. */
  readonly self: string;
  readonly step: number;
  readonly title: string;
  readonly content: string;
}

function answerDeskPage(language: DeskLanguage, { self, step, title, content }: DeskPage): Response {
  const words = DESK_WORDS[language];
  const other = language === "nl" ? "en" : "nl";
  const inOther = `${self}${self.includes("?") ? "&" : "?"}lang=${other}`;
  const body = `<header>
<span>Stemketen</span>
<a lang="${other}" hreflang="${other}" href="${escapeText(inOther)}">${words.otherLanguage}</a>
</header>
<main>
<p class="step">${escapeText(words.step(step))}</p>
${writeTitle(title, step !== 1)}
${content}
</main>`;
  return answerPlainPage({ language, title, body }, 200);
}
