import { must } from "@stemketen/core/basics";
import { type CandidateList, fullName, type ListNumber, listTitle } from "@stemketen/core/election";
import { formatCount, formatDay, formatShare } from "./dutch-numbers.ts";
import { type Html, html } from "./html.ts";
import { renderPage, scrollTable } from "./page.ts";
import type { SeatAssignment } from "./seat-assignment.ts";

/** What the page of a result tells. */
export interface ResultPage {
  readonly assignment: SeatAssignment;
  readonly stations: number;
  readonly practice: boolean;
  /** Paths in the published set, to link to. */
  readonly files: readonly string[];
}

function tiles(page: ResultPage): Html {
  const { total, seats } = page.assignment;
  const ballots = total.candidateVotes + total.blank + total.invalid;
  const numbers: readonly (readonly [number: string, label: string])[] = [
    [String(seats), "zetels"],
    [formatCount(page.stations), page.stations === 1 ? "stembureau" : "stembureaus"],
    [formatCount(total.admitted.total), "toegelaten kiezers"],
    [formatShare(total.admitted.total, total.eligibleVoters), "opkomst"],
    [formatCount(ballots), "stembiljetten"],
    [formatCount(total.blank + total.invalid), "blanco en ongeldig"],
  ];
  return html`<ul class="tiles">${numbers.map(([number, label]) => html`<li><b>${number}</b> ${label}</li>`)}</ul>`;
}

function seatsTable({ assignment }: ResultPage): Html {
  const { total, outcome, lists } = assignment;
  const seatsOf = new Map(outcome.seats.map(({ list, seats }) => [list, seats]));
  const rows = total.lists.map((list) => {
    const title = listTitle(known(lists, list.number));
    const share = formatShare(list.total, total.candidateVotes);
    return html`<tr><td class="n">${list.number}</td><th scope="row">${title}</th><td class="n strong">${seatsOf.get(list.number) ?? 0}</td><td class="n">${formatCount(list.total)}</td><td class="n">${share}</td><td class="wide">${bar(list.total, total.candidateVotes)}</td></tr>
`;
  });
  const assigned = outcome.seats.reduce((sum, { seats }) => sum + seats, 0);
  const table = html`<thead><tr><th class="n" scope="col">Lijst</th><th scope="col">Naam</th><th class="n" scope="col">Zetels</th><th class="n" scope="col">Stemmen</th><th class="n" scope="col">Aandeel</th><td class="wide"></td></tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr><td></td><th scope="row">Totaal</th><td class="n">${assigned}</td><td class="n">${formatCount(total.candidateVotes)}</td><td></td><td class="wide"></td></tr></tfoot>`;
  return html`<section><h2>Zetels per lijst</h2>${scrollTable("Zetels per lijst", table)}${emptySeats(outcome.unassigned)}</section>`;
}

/** A bar as long as the share, for the eye only: the number stands beside it. */
function bar(part: number, whole: number): Html {
  const permille = whole === 0 ? 0 : Math.floor((part * 1000) / whole);
  return html`<span class="share" aria-hidden="true"><i style="width:${Math.floor(permille / 10)}.${permille % 10}%"></i></span>`;
}

function emptySeats(seats: number): Html | null {
  if (seats === 0) return null;
  return html`<p class="after"><strong>${seats === 1 ? "1 zetel blijft" : `${seats} zetels blijven`} leeg</strong>: er zijn niet genoeg kandidaten.</p>`;
}

function known(lists: readonly CandidateList[], number: ListNumber): CandidateList {
  return must(
    lists.find((list) => list.number === number),
    `list ${number} was nominated`,
  );
}

const ARTICLES: Readonly<Record<string, string>> = {
  "P 5": "De kiesdeler (Kieswet P 5)",
  "P 6": "Volle zetels (Kieswet P 6)",
  "P 7": "Restzetels naar grootste gemiddelden (Kieswet P 7)",
  "P 8": "Restzetels (Kieswet P 8)",
  "P 9": "Volstrekte meerderheid (Kieswet P 9)",
  "P 10": "Lijsten zonder kandidaten meer (Kieswet P 10)",
  "P 15": "Gekozen met voorkeurstemmen (Kieswet P 15)",
  "P 17": "Gekozen in de volgorde van de lijst (Kieswet P 17)",
  "P 19": "Volgorde voor opvolging (Kieswet P 19)",
  "P 19a": "Overleden kandidaten (Kieswet P 19a)",
};

function stepsSection({ assignment }: ResultPage): Html {
  const groups: { article: string; sentences: string[] }[] = [];
  for (const step of assignment.outcome.steps) {
    const last = groups.at(-1);
    if (last?.article === step.article) last.sentences.push(step.sentence);
    else groups.push({ article: step.article, sentences: [step.sentence] });
  }
  return html`<section><h2>Zo zijn de zetels verdeeld</h2>${groups.map(
    ({
      article,
      sentences,
    }) => html`<h3>${ARTICLES[article] ?? article}</h3><ol class="steps">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ol>
`,
  )}</section>`;
}

/** Those elected, list by list, in the order of their election. */
function electedTable({ assignment }: ResultPage): Html {
  const { outcome, lists } = assignment;
  const groups = [...Map.groupBy(outcome.elected, ({ list }) => list)].map(([number, people]) => {
    const list = known(lists, number);
    const seats = people.length === 1 ? "1 zetel" : `${people.length} zetels`;
    return html`<tbody><tr class="group"><th colspan="3" scope="rowgroup">Lijst ${number} · ${listTitle(list)} <span>${seats}</span></th></tr>
${people.map(({ candidate, votes, by }) => {
  const person = must(
    list.candidates.find((one) => one.number === candidate),
    "an elected person stands on the list",
  );
  return html`<tr><th scope="row">${fullName(person)}</th><td class="n">${formatCount(votes)}</td><td>${by === "preference" ? "voorkeurstemmen" : "volgorde van de lijst"}</td></tr>
`;
})}</tbody>`;
  });
  const table = html`<thead><tr><th scope="col">Kandidaat</th><th class="n" scope="col">Stemmen</th><th scope="col">Gekozen door</th></tr></thead>
${groups}`;
  return html`<section><h2>Gekozen</h2>${scrollTable("Gekozen", table)}</section>`;
}

function filesSection({ files }: ResultPage): Html {
  return html`<section><h2>Controleer het zelf</h2>
<p>Alle getallen staan in deze map. Zo gaat u na of niemand een bestand heeft veranderd:</p>
<pre><code>sha256sum --check --strict MANIFEST.sha256</code></pre>
<p>En zo rekent u alles na, van stembureau tot zetel, met andere programmacode dan waarmee de uitslag is gemaakt:</p>
<pre><code>stemketen verify .</code></pre>
<ul>${files.map((file) => html`<li><a href="${file}">${file}</a></li>`)}</ul></section>`;
}

/** index.html of a published set: the result, how the seats came about, and how to check it. */
export function* writeResultPage(page: ResultPage): Generator<string> {
  const { election } = page.assignment;
  yield renderPage({
    title: "Uitslag",
    subject: election.name,
    practice: page.practice,
    content: html`<h1>Uitslag</h1>
<p class="lead">${election.name}, gehouden op ${formatDay(election.date)}.</p>
${tiles(page)}
${seatsTable(page)}
${electedTable(page)}
${stepsSection(page)}
${filesSection(page)}`,
  });
}
