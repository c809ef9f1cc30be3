import { describeFinding } from "@stemketen/core/validation";
import { formatCount, formatShare } from "../publication/dutch-numbers.ts";
import { type Html, html } from "../publication/html.ts";
import { localTime } from "../publication/local-time.ts";
import { renderPage } from "../publication/page.ts";
import { CAUGHT_WORDS, countBy, durationOf, MISTAKE_WORDS, type NightSummary } from "./summary.ts";

type Told = Omit<NightSummary, "verified" | "folder" | "seconds">;

function tiles({ played, outcome }: Told): Html {
  const caught = outcome.mistakes.filter(({ caughtBy }) => caughtBy !== null).length;
  const perHour = Math.round((played.stations.length * 3600) / Math.max(outcome.room.seconds, 1));
  const numbers: readonly (readonly [string, string])[] = [
    [formatCount(played.stations.length), "stembureaus"],
    [String(outcome.typists.length), "invoerders"],
    [formatCount(outcome.mistakes.length), "vergissingen"],
    [formatShare(caught, outcome.mistakes.length), "onderschept"],
    [formatCount(perHour), "stembureaus per uur"],
    [localTime(outcome.endedAt).slice(11, 16), "klaar om"],
  ];
  return html`<ul class="tiles">${numbers.map(([number, label]) => html`<li><b>${number}</b>${label}</li>`)}</ul>`;
}

function mistakesSection({ outcome }: Told): Html {
  const { mistakes } = outcome;
  const rows = countBy(mistakes, ({ kind }) => kind).map(
    ([
      kind,
      number,
    ]) => html`<tr><th scope="row">${MISTAKE_WORDS[kind].nl}</th><td class="n">${formatCount(number)}</td></tr>
`,
  );
  const caught = countBy(mistakes, ({ caughtBy }) => caughtBy).map(
    ([
      by,
      number,
    ]) => html`<tr><th scope="row">${CAUGHT_WORDS[by].nl}</th><td class="n">${formatCount(number)}</td></tr>
`,
  );
  return html`<section><h2>Vergissingen bij het typen</h2>
<p>Iedereen verleest zich wel eens. Elk getal is daarom twee keer getypt, door verschillende mensen die elkaars invoer niet zien.</p>
<div class="scroll"><table><thead><tr><th scope="col">Soort</th><th class="n" scope="col">Aantal</th></tr></thead><tbody>${rows}</tbody></table></div>
<h3>Wie ze zag</h3>
<div class="scroll"><table><thead><tr><th scope="col">Onderschept</th><th class="n" scope="col">Aantal</th></tr></thead><tbody>${caught}</tbody></table></div>
${remainingPart(mistakes.filter(({ caughtBy }) => caughtBy === null).length)}</section>`;
}

function remainingPart(remaining: number): Html {
  return remaining === 0
    ? html`<p class="yes">Geen enkele vergissing is in de uitslag gekomen.</p>`
    : html`<p class="no">${remaining} vergissingen zijn door niemand gezien: beide invoerders typten hetzelfde.</p>`;
}

function findingsSection({ outcome }: Told): Html | null {
  const rows = outcome.room.desks.flatMap(({ station, state }) => {
    if (state.kind !== "definitive") return [];
    const accepted = state.accepted.map(({ finding, reason }) => ({ finding, said: reason }));
    const handled = state.handled.map(({ finding, explanation }) => ({
      finding,
      said: explanation ?? "Gezien, geen toelichting.",
    }));
    return [...accepted, ...handled].map(
      ({
        finding,
        said,
      }) => html`<tr><td class="n">${station}</td><td>${finding.code}</td><td>${describeFinding(finding, "coordinator", "nl")}</td><td>${said}</td></tr>
`,
    );
  });
  if (rows.length === 0) return null;
  return html`<section><h2>Wat er op het papier opviel</h2>
<p>Een fout die echt op het papier staat, wordt niet verbeterd: de coördinator aanvaardt haar met een reden. Een waarschuwing wordt bekeken en zo nodig toegelicht.</p>
<div class="scroll"><table><thead><tr><th class="n" scope="col">Stembureau</th><th scope="col">Code</th><th scope="col">Melding</th><th scope="col">Wat de coördinator schreef</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

/** verloop.html: what happened in the night, for whoever wants to know how it went. */
export function* writeNightPage(told: Told): Generator<string> {
  const { played, outcome } = told;
  yield renderPage({
    title: "Verloop van de telling",
    subject: played.election.name,
    practice: true,
    content: html`<h1>Verloop van de telling</h1>
<p class="lead">Een nagespeelde telling: ${outcome.typists.length} verzonnen invoerders typten de papieren van ${formatCount(played.stations.length)} stembureaus in ${durationOf(outcome, "nl")}. <a href="index.html">Naar de uitslag</a>.</p>
${tiles(told)}
<section><h2>Uitkomst</h2><p class="${told.equalToPaper ? "yes" : "no"}">${told.equalToPaper ? "Elk getal in de uitslag is gelijk aan het papier." : `${outcome.differencesFromPaper.length} getallen zijn anders dan op het papier.`}</p></section>
${mistakesSection(told)}
${findingsSection(told)}`,
  });
}
