import { must } from "@stemketen/core/basics";
import { FIELD, type FieldPath, type SheetBlock } from "@stemketen/core/election";
import type { Language } from "@stemketen/ui";

type Words = Readonly<Record<Language, string>>;

/** What the parts of the paper are called. */
const BLOCKS: Readonly<Record<SheetBlock, Words>> = {
  "extra-investigation": { nl: "Extra onderzoek", en: "Extra investigation" },
  "station-differences": { nl: "Verschillen met stembureau", en: "Differences with the station" },
  report: { nl: "Over het proces-verbaal", en: "About the official report" },
  corrections: { nl: "Controles en correcties", en: "Checks and corrections" },
  "eligible-voters": { nl: "Kiesgerechtigden", en: "Eligible voters" },
  "voters-and-votes": { nl: "Kiezers en stemmen", en: "Voters and votes" },
  difference: { nl: "Verschil tussen D en H", en: "Difference between D and H" },
  lists: { nl: "Stemmen per lijst", en: "Votes per list" },
};

/** The title of a part of the paper. */
export function blockTitle(block: SheetBlock, language: Language): string {
  return BLOCKS[block][language];
}

/** What a box is called where the paper is typed over; shorter in a table, where that says as much. */
interface PaperWords {
  readonly paper: Words;
  readonly table?: Words;
}

/** The boxes that stand once on a form and hold a number. */
const COUNTS: readonly (readonly [FieldPath, PaperWords])[] = [
  [FIELD.eligibleVoters, { paper: { nl: "Kiesgerechtigden", en: "Eligible voters" } }],
  [FIELD.pollCards, { paper: { nl: "Geldige stempassen", en: "Valid poll cards" } }],
  [FIELD.proxies, { paper: { nl: "Geldige volmachtbewijzen", en: "Valid proxies" } }],
  [FIELD.voterCards, { paper: { nl: "Geldige kiezerspassen", en: "Valid voter cards" } }],
  [
    FIELD.admitted,
    {
      paper: { nl: "Totaal toegelaten kiezers", en: "Total admitted voters" },
      table: { nl: "Toegelaten kiezers", en: "Admitted voters" },
    },
  ],
  [
    FIELD.candidates,
    {
      paper: { nl: "Totaal stemmen op kandidaten", en: "Total votes on candidates" },
      table: { nl: "Stemmen op kandidaten", en: "Votes on candidates" },
    },
  ],
  [FIELD.blank, { paper: { nl: "Blanco stemmen", en: "Blank votes" } }],
  [FIELD.invalid, { paper: { nl: "Ongeldige stemmen", en: "Invalid votes" } }],
  [
    FIELD.cast,
    {
      paper: { nl: "Totaal uitgebrachte stemmen", en: "Total votes cast" },
      table: { nl: "Uitgebrachte stemmen", en: "Votes cast" },
    },
  ],
  [FIELD.moreCounted, { paper: { nl: "Meer stembiljetten geteld", en: "More ballots counted" } }],
  [FIELD.fewerCounted, { paper: { nl: "Minder stembiljetten geteld", en: "Fewer ballots counted" } }],
  [FIELD.takenAway, { paper: { nl: "Meegenomen stembiljetten", en: "Ballots taken away" } }],
  [FIELD.tooFewIssued, { paper: { nl: "Te weinig uitgereikt", en: "Too few issued" } }],
  [FIELD.tooManyIssued, { paper: { nl: "Te veel uitgereikt", en: "Too many issued" } }],
  [FIELD.unexplained, { paper: { nl: "Geen verklaring", en: "No explanation" } }],
  [FIELD.otherExplanation, { paper: { nl: "Andere verklaring", en: "Another explanation" } }],
];

/** The boxes to tick that stand alone. */
const TICKS: readonly (readonly [FieldPath, PaperWords])[] = [
  [FIELD.equalBox, { paper: { nl: "D en H zijn gelijk", en: "D and H are equal" } }],
  [FIELD.moreBox, { paper: { nl: "H is groter dan D", en: "H is larger than D" } }],
  [FIELD.fewerBox, { paper: { nl: "H is kleiner dan D", en: "H is smaller than D" } }],
  [
    FIELD.unexplainedDifference,
    {
      paper: { nl: "Een onverklaard verschil", en: "An unexplained difference" },
      table: { nl: "Reden: een onverklaard verschil", en: "Reason: an unexplained difference" },
    },
  ],
  [
    FIELD.otherError,
    {
      paper: { nl: "(Een vermoeden van) een andere fout", en: "(A suspicion of) another error" },
      table: { nl: "Reden: een andere fout", en: "Reason: another error" },
    },
  ],
];

/** The questions, each with a box for yes and one for no. */
const QUESTIONS: readonly (readonly [FieldPath, PaperWords])[] = [
  [
    FIELD.otherReason,
    {
      paper: {
        nl: "Is er extra onderzocht om een andere reden dan een onverklaard verschil?",
        en: "Was there an extra investigation for a reason other than an unexplained difference?",
      },
      table: { nl: "Extra onderzocht om een andere reden?", en: "Investigated for another reason?" },
    },
  ],
  [
    FIELD.ballotsRecounted,
    {
      paper: {
        nl: "Zijn er stembiljetten (deels) opnieuw geteld?",
        en: "Were ballots (partly) counted again?",
      },
      table: { nl: "Stembiljetten (deels) opnieuw geteld?", en: "Ballots (partly) counted again?" },
    },
  ],
  [
    FIELD.stationFullyExplained,
    {
      paper: {
        nl: "Heeft het stembureau zijn verschil tussen kiezers en stemmen volledig verklaard?",
        en: "Did the station fully explain its difference between voters and votes?",
      },
      table: {
        nl: "Verschil door het stembureau volledig verklaard?",
        en: "Difference fully explained by the station?",
      },
    },
  ],
  [
    FIELD.differencePerList,
    {
      paper: {
        nl: "Is er een verschil per lijst tussen het stembureau en deze telling?",
        en: "Is there a difference per list between the station and this count?",
      },
      table: {
        nl: "Verschil per lijst met het stembureau?",
        en: "Difference per list with the station?",
      },
    },
  ],
  [
    FIELD.corrigendum,
    { paper: { nl: "Ligt er een corrigendum bij?", en: "Is there a corrigendum with it?" } },
  ],
  [
    FIELD.correctionsPage,
    {
      paper: {
        nl: "Zit de pagina “Controles en correcties” erbij?",
        en: "Is the page “Checks and corrections” with it?",
      },
    },
  ],
  [
    FIELD.ownInitiative,
    {
      paper: {
        nl: "Eigen initiatief: zijn de uitkomsten gecorrigeerd?",
        en: "On their own initiative: were the results corrected?",
      },
      table: { nl: "Eigen initiatief: gecorrigeerd?", en: "On their own initiative: corrected?" },
    },
  ],
  [
    FIELD.requestedByCsb,
    {
      paper: {
        nl: "Op verzoek van het centraal stembureau: zijn de uitkomsten gecorrigeerd?",
        en: "At the request of the central electoral committee: were the results corrected?",
      },
      table: {
        nl: "Op verzoek van het centraal stembureau: gecorrigeerd?",
        en: "At the request of the central electoral committee: corrected?",
      },
    },
  ],
  [
    FIELD.fullyExplained,
    {
      paper: {
        nl: "Is het verschil tussen D en H volledig verklaard?",
        en: "Is the difference between D and H fully explained?",
      },
      table: { nl: "Verschil volledig verklaard?", en: "Difference fully explained?" },
    },
  ],
];

const WORDS: ReadonlyMap<FieldPath, PaperWords> = new Map([...COUNTS, ...TICKS, ...QUESTIONS]);
const QUESTION_PATHS: ReadonlySet<FieldPath> = new Set(QUESTIONS.map(([path]) => path));

/** What stands at a box or a question of the paper, where it is typed over or read whole. */
export function paperWords(path: FieldPath, language: Language): string {
  return wordsOf(path).paper[language];
}

/** The same as short as a table needs it: there the paper does not stand round it. */
export function tableWords(path: FieldPath, language: Language): string {
  const { paper, table = paper } = wordsOf(path);
  return table[language];
}

function wordsOf(path: FieldPath): PaperWords {
  return must(WORDS.get(path), `the paper has words for ${path}`);
}

const ANSWERS: Readonly<Record<"yes" | "no", Words>> = {
  yes: { nl: "ja", en: "yes" },
  no: { nl: "nee", en: "no" },
};

/** Which answer one box of a question gives. */
export function boxAnswer(path: FieldPath, language: Language): string {
  return ANSWERS[path.endsWith(".yes") ? "yes" : "no"][language];
}

/** The question to which a box is one of the two answers; null for a box that stands alone. */
export function questionOf(path: FieldPath): FieldPath | null {
  const question = path.replace(/\.(?:yes|no)$/, "") as FieldPath;
  return question !== path && QUESTION_PATHS.has(question) ? question : null;
}
