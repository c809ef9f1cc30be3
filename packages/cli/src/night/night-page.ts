import { emlTimeOf } from "@stemketen/core/eml";
import { describeFinding } from "@stemketen/core/validation";
import { formatCount, formatShare } from "../publication/dutch-numbers.ts";
import { type Html, html } from "../publication/html.ts";
import { renderPage, scrollTable } from "../publication/page.ts";
import { describeDifference, describeMistake } from "./difference-text.ts";
import { settledFindings } from "./settled-findings.ts";
import { CAUGHT_WORDS, countBy, durationOf, MISTAKE_WORDS, type NightSummary } from "./summary.ts";

/** What the page tells of: the night up to its files, which are checked later. */
type Told = Pick<NightSummary, "played" | "outcome">;

/** No more than so many lines of what is wrong: a page is read by people. */
const SHOWN_FAULTS = 100;

function tiles({ played, outcome }: Told): Html {
  const caught = outcome.mistakes.filter(({ caughtBy }) => caughtBy !== null).length;
  const perHour = Math.round((played.stations.length * 3600) / Math.max(outcome.room.seconds, 1));
  const numbers: readonly (readonly [number: string, label: string])[] = [
    [formatCount(played.stations.length), played.stations.length === 1 ? "stembureau" : "stembureaus"],
    [String(outcome.typists.length), "invoerders"],
    [formatCount(outcome.mistakes.length), outcome.mistakes.length === 1 ? "vergissing" : "vergissingen"],
    [formatShare(caught, outcome.mistakes.length), "onderschept"],
    [formatCount(perHour), "stembureaus per uur"],
    [emlTimeOf(outcome.endedAt).slice(11, 16), "einde van de telling"],
  ];
  return html`<ul class="tiles">${numbers.map(([number, label]) => html`<li><b>${number}</b> ${label}</li>`)}</ul>`;
}

function outcomeSection({ outcome }: Told): Html {
  const { differencesFromPaper: differences, mistakes } = outcome;
  if (differences.length === 0) {
    return html`<section><h2>Uitkomst</h2><p class="yes">Elk getal in de uitslag is gelijk aan het papier.</p></section>`;
  }
  const remaining = mistakes.filter(({ caughtBy }) => caughtBy === null);
  return html`<section><h2>Uitkomst</h2>
<p class="no">De uitslag is niet gelijk aan het papier. Vakjes die anders zijn: ${formatCount(differences.length)}.</p>
${faultList(differences.map((difference) => describeDifference(difference).nl))}
${remaining.length === 0 ? null : html`<h3>Vergissingen die niemand zag</h3>`}
${faultList(remaining.map((mistake) => describeMistake(mistake).nl))}</section>`;
}

function faultList(sentences: readonly string[]): Html | null {
  if (sentences.length === 0) return null;
  const more = sentences.length - SHOWN_FAULTS;
  return html`<ul>${sentences.slice(0, SHOWN_FAULTS).map(
    (sentence) => html`<li>${sentence}</li>
`,
  )}${more > 0 ? html`<li>en nog ${formatCount(more)}</li>` : null}</ul>`;
}

function numbersTable(heading: string, rows: readonly (readonly [label: string, number: number])[]): Html {
  return scrollTable(
    heading,
    html`<thead><tr><th scope="col">${heading}</th><th class="n" scope="col">Aantal</th></tr></thead><tbody>${rows.map(
      ([label, number]) =>
        html`<tr><th scope="row">${label}</th><td class="n">${formatCount(number)}</td></tr>
`,
    )}</tbody>`,
  );
}

function mistakesSection({ outcome: { mistakes } }: Told): Html {
  const kinds = countBy(mistakes, ({ kind }) => kind);
  const caught = countBy(mistakes, ({ caughtBy }) => caughtBy);
  const remaining = mistakes.filter(({ caughtBy }) => caughtBy === null).length;
  return html`<section><h2>Vergissingen bij het typen</h2>
<p>Iedereen verleest zich wel eens. Elk getal is daarom twee keer getypt, door verschillende mensen die elkaars invoer niet zien.</p>
${
  mistakes.length === 0
    ? html`<p>Deze keer vergiste niemand zich.</p>`
    : html`<div class="pair">${numbersTable(
        "Soort",
        kinds.map(([kind, number]) => [MISTAKE_WORDS[kind].nl, number]),
      )}
${numbersTable(
  "Onderschept",
  caught.map(([by, number]) => [CAUGHT_WORDS[by].nl, number]),
)}</div>`
}
${
  remaining === 0
    ? html`<p class="yes">Geen enkele vergissing is in de uitslag gekomen.</p>`
    : html`<p class="no">Door niemand gezien: ${formatCount(remaining)}. Beide invoerders typten daar hetzelfde.</p>`
}</section>`;
}

function findingsSection({ outcome }: Told): Html | null {
  const rows = settledFindings(outcome.room).map(
    ({ station, finding, said }) =>
      html`<tr><td class="n">${station}</td><td>${finding.code}</td><td>${describeFinding(finding, "reader", "nl")}</td><td>${said ?? "Gezien, geen toelichting."}</td></tr>
`,
  );
  if (rows.length === 0) return null;
  return html`<section><h2>Wat er op het papier opviel</h2>
<p>Een fout die echt op het papier staat, wordt niet verbeterd: de coördinator aanvaardt haar met een reden. Een waarschuwing wordt bekeken en zo nodig toegelicht.</p>
${scrollTable(
  "Wat er op het papier opviel",
  html`<thead><tr><th class="n" scope="col">Stembureau</th><th scope="col">Code</th><th scope="col">Melding</th><th scope="col">Wat de coördinator schreef</th></tr></thead><tbody>${rows}</tbody>`,
  "sentences",
)}</section>`;
}

/** verloop.html: what happened in the night, for whoever wants to know how it went. */
export function* writeNightPage(told: Told): Generator<string> {
  const { played, outcome } = told;
  const stations = formatCount(played.stations.length);
  yield renderPage({
    title: "Verloop van de telling",
    subject: played.election.name,
    practice: true,
    content: html`<h1>Verloop van de telling</h1>
<p class="lead">Een nagespeelde telling: ${outcome.typists.length} verzonnen invoerders typten de papieren van ${stations} ${played.stations.length === 1 ? "stembureau" : "stembureaus"} in ${durationOf(outcome).nl}. <a href="index.html">Naar de uitslag</a>.</p>
${tiles(told)}
${outcomeSection(told)}
${mistakesSection(told)}
${findingsSection(told)}`,
  });
}
