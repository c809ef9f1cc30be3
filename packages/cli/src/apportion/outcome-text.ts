import type { ApportionmentOutcome, Elected, RequiredLot, SeatsOfList } from "@stemketen/core/apportionment";
import type { Language, Message } from "../message.ts";

type Complete = Extract<ApportionmentOutcome, { status: "complete" }>;

/**
 * An outcome as text for people: seats per list, who is elected, the order of succession, and every step as a
 * sentence. Headings follow the language; the sentences of the law are Dutch.
 */
export function outcomeText(outcome: ApportionmentOutcome, language: Language): string {
  const say = (message: Message): string => message[language];
  const parts: string[] = [];
  if (outcome.status === "lot-required") parts.push(lotText(outcome.lot, say));
  if (outcome.seats !== null) parts.push(seatsText(outcome.seats, outcome.unassigned, say));
  if (outcome.status === "complete") parts.push(electedText(outcome.elected, say), rankingText(outcome, say));
  parts.push(stepsText(outcome, say));
  return parts.join("\n");
}

type Say = (message: Message) => string;

function lotText({ kind, list, options, seatsAvailable, equalValue }: RequiredLot, say: Say): string {
  const among = options.join(", ");
  const example =
    kind === "candidate" ? `{ "list": ${list}, "candidate": ${options[0]} }` : String(options[0]);
  const what = {
    "largest-remainder": {
      nl: `lijsten met een gelijk overschot (${equalValue}): ${among}`,
      en: `lists with equal remainders (${equalValue}): ${among}`,
    },
    "largest-average": {
      nl: `lijsten met een gelijk gemiddelde (${equalValue}): ${among}`,
      en: `lists with equal averages (${equalValue}): ${among}`,
    },
    "absolute-majority": {
      nl: `lijsten waarvan er een een zetel afstaat (artikel P 9): ${among}`,
      en: `lists of which one gives up a seat (article P 9): ${among}`,
    },
    candidate: {
      nl: `kandidaten van lijst ${list} met evenveel stemmen (${equalValue}): ${among}`,
      en: `candidates of list ${list} with equal votes (${equalValue}): ${among}`,
    },
  }[kind];
  return say({
    nl: `Er is een loting nodig tussen ${what.nl}.
Zetels die hier nog te geven zijn: ${seatsAvailable}. Trek één lot. Zet de uitkomst achteraan in "lots", bijvoorbeeld ${example}, en reken opnieuw.
`,
    en: `A lot must be drawn among ${what.en}.
Seats still to be given here: ${seatsAvailable}. Draw one lot. Add its outcome at the end of "lots", for instance ${example}, and calculate again.
`,
  });
}

function seatsText(seats: readonly SeatsOfList[], unassigned: number, say: Say): string {
  const rows = seats.map((each) => [each.list, each.seats, each.fullSeats, each.residualSeats]);
  const heading = [
    say({ nl: "Lijst", en: "List" }),
    say({ nl: "Zetels", en: "Seats" }),
    say({ nl: "Volle zetels", en: "Full seats" }),
    say({ nl: "Restzetels", en: "Residual seats" }),
  ];
  const empty = say({
    nl: `Zetels die leeg blijven: ${unassigned}`,
    en: `Seats that stay empty: ${unassigned}`,
  });
  return `${say({ nl: "Zetels per lijst", en: "Seats per list" })}\n${table(heading, rows)}${empty}\n`;
}

function electedText(elected: readonly Elected[], say: Say): string {
  const by = {
    preference: say({ nl: "voorkeurstemmen", en: "preference votes" }),
    order: say({ nl: "volgorde van de lijst", en: "order of the list" }),
  };
  const heading = [
    say({ nl: "Lijst", en: "List" }),
    say({ nl: "Kandidaat", en: "Candidate" }),
    say({ nl: "Stemmen", en: "Votes" }),
    say({ nl: "Gekozen door", en: "Elected by" }),
  ];
  const rows = elected.map((each) => [each.list, each.candidate, each.votes, by[each.by]]);
  return `${say({ nl: "Gekozen, in volgorde", en: "Elected, in order" })}\n${table(heading, rows)}`;
}

function rankingText({ ranking }: Complete, say: Say): string {
  const list = say({ nl: "Lijst", en: "List" });
  const rows = ranking.map((each) => `${list} ${each.list}: ${each.candidates.join(", ")}\n`);
  return `${say({ nl: "Volgorde van opvolging", en: "Order of succession" })}\n${rows.join("")}`;
}

function stepsText({ steps }: ApportionmentOutcome, say: Say): string {
  const rows = steps.map((step) => `${step.article.padEnd(5)}  ${step.sentence}\n`);
  return `${say({ nl: "De berekening, met het artikel van de Kieswet", en: "The calculation, with the article of the Kieswet (in Dutch)" })}\n${rows.join("")}`;
}

/** Columns as wide as their widest cell; numbers to the right, words to the left. */
function table(heading: readonly string[], rows: readonly (readonly (number | string)[])[]): string {
  const widths = heading.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => String(row[column]).length)),
  );
  const line = (cells: readonly (number | string)[], like: readonly (number | string)[]): string => {
    const padded = cells.map((cell, column) => {
      const width = widths[column] ?? 0;
      return typeof like[column] === "string" ? String(cell).padEnd(width) : String(cell).padStart(width);
    });
    return `${padded.join("  ").trimEnd()}\n`;
  };
  const like = rows[0] ?? heading.map(() => 0);
  return [line(heading, like), ...rows.map((row) => line(row, row))].join("");
}
