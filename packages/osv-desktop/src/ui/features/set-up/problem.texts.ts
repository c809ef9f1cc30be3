import { catalogue } from "@stemketen/ui";

export const problemTexts = catalogue(
  {
    "110a": "een verkiezingsdefinitie",
    "110b": "een lijst van stembureaus",
    "230b": "kandidatenlijsten",
    "510b": "een telling",
    "510d": "een totaaltelling",
    "520": "een uitslag",
    otherMessage: (found: string, expected: string) =>
      `In dit bestand staat iets anders: ${found}. Hier hoort: ${expected}. Kies het goede bestand.`,
    "unknown-file": "Dit bestand is hier niet bekend. Kies het opnieuw.",
    hashNotChecked: (name: string) => `Vergelijk eerst de code met papier van ${name}.`,
    id: (expected: string, found: string) =>
      `Dit bestand is van verkiezing ${found}. De definitie is van verkiezing ${expected}. Kies het bestand dat bij deze verkiezing hoort.`,
    category: (expected: string, found: string) =>
      `Dit bestand is van een andere soort verkiezing (${found}). De definitie is van ${expected}. Kies het bestand dat bij deze verkiezing hoort.`,
    domain: (expected: string, found: string) =>
      `Dit bestand is van het gebied ${found === "" ? "(leeg)" : found}. De definitie is van ${expected === "" ? "(leeg)" : expected}. Kies het bestand dat bij deze verkiezing hoort.`,
    date: (expected: string, found: string) =>
      `Dit bestand is van een verkiezing op ${found}. De definitie is van ${expected}. Kies het bestand dat bij deze verkiezing hoort.`,
    otherMunicipality: (expected: string, found: string) =>
      `Dit is van de gemeente ${found}. Hier hoort ${expected}. Kies het bestand van je eigen gemeente.`,
    "already-set-up": "De verkiezing is al ingericht. Herlaad het scherm.",
    "not-set-up": "De verkiezing is nog niet ingericht. Herlaad het scherm en begin bij de eerste stap.",
    "session-begun": "De zitting is begonnen. Hieraan verandert nu niets meer.",
    "reason-required": "Schrijf op waarom je dit doet.",
    encoding:
      "De letters in dit bestand zijn niet te lezen. Bewaar het in je rekenblad opnieuw als CSV (UTF-8).",
    badQuotes: (line: number) =>
      `Regel ${line}: een aanhalingsteken staat verkeerd. Haal het weg en bewaar het bestand opnieuw.`,
    "no-stations": "Er staan geen stembureaus in dit bestand. Kijk of je het goede bestand hebt.",
    tooManyStations: (most: number) =>
      `Er staan meer dan ${most} stembureaus in. Kijk of je het goede bestand hebt.`,
    missingColumn: (name: string) => `De kolom "${name}" ontbreekt.`,
    unknownColumn: (name: string) => `De kolom "${name}" is niet bekend. Haal hem weg.`,
    doubledColumn: (name: string) => `De kolom "${name}" staat er twee keer in.`,
    expectedColumns: (names: string) => `De kolommen heten: ${names}. De eerste twee moeten erin staan.`,
    cell: (line: number, column: string, text: string) =>
      text === "" ? `Regel ${line}, ${column}: ` : `Regel ${line}, ${column} "${text}": `,
    moreCells: (count: number) => `En nog ${count} andere.`,
    required: "moet ingevuld zijn.",
    "too-long": "is te lang. Gebruik hoogstens 200 tekens.",
    "bad-character": "heeft een teken dat niet mag, zoals een nieuwe regel.",
    "not-a-number": "is geen heel getal.",
    "not-a-postal-code": "is geen postcode. Schrijf die als 1234 AB.",
    "unknown-kind": "is geen soort. Kies vaste locatie, bijzonder of mobiel.",
    duplicate: "staat er al. Elk nummer komt één keer voor.",
  },
  {
    "110a": "an election definition",
    "110b": "a list of stations",
    "230b": "candidate lists",
    "510b": "a count",
    "510d": "a total count",
    "520": "a result",
    otherMessage: (found: string, expected: string) =>
      `Something else is in this file: ${found}. What belongs here: ${expected}. Choose the right file.`,
    "unknown-file": "This file is not known here. Choose it again.",
    hashNotChecked: (name: string) => `First compare the code with the paper of ${name}.`,
    id: (expected: string, found: string) =>
      `This file is of election ${found}. The definition is of election ${expected}. Choose the file that belongs to this election.`,
    category: (expected: string, found: string) =>
      `This file is of another kind of election (${found}). The definition is of ${expected}. Choose the file that belongs to this election.`,
    domain: (expected: string, found: string) =>
      `This file is of the area ${found === "" ? "(empty)" : found}. The definition is of ${expected === "" ? "(empty)" : expected}. Choose the file that belongs to this election.`,
    date: (expected: string, found: string) =>
      `This file is of an election on ${found}. The definition is of ${expected}. Choose the file that belongs to this election.`,
    otherMunicipality: (expected: string, found: string) =>
      `This is of the municipality ${found}. ${expected} belongs here. Choose the file of your own municipality.`,
    "already-set-up": "The election is set up already. Reload the screen.",
    "not-set-up": "The election is not set up yet. Reload the screen and begin at the first step.",
    "session-begun": "The session has begun. Nothing of this changes any more.",
    "reason-required": "Write down why you do this.",
    encoding: "The letters in this file cannot be read. Save it in your spreadsheet again as CSV (UTF-8).",
    badQuotes: (line: number) =>
      `Line ${line}: a quotation mark stands in a wrong place. Take it away and save the file again.`,
    "no-stations": "There are no stations in this file. See whether you have the right file.",
    tooManyStations: (most: number) =>
      `There are more than ${most} stations in it. See whether you have the right file.`,
    missingColumn: (name: string) => `The column "${name}" is missing.`,
    unknownColumn: (name: string) => `The column "${name}" is not known. Take it away.`,
    doubledColumn: (name: string) => `The column "${name}" is there twice.`,
    expectedColumns: (names: string) => `The columns are called: ${names}. The first two must be there.`,
    cell: (line: number, column: string, text: string) =>
      text === "" ? `Line ${line}, ${column}: ` : `Line ${line}, ${column} "${text}": `,
    moreCells: (count: number) => `And ${count} others.`,
    required: "must be filled in.",
    "too-long": "is too long. Use at most 200 characters.",
    "bad-character": "has a character that is not allowed, such as a new line.",
    "not-a-number": "is not a whole number.",
    "not-a-postal-code": "is not a postal code. Write it as 1234 AB.",
    "unknown-kind": "is not a kind. Choose vaste locatie, bijzonder or mobiel.",
    duplicate: "is there already. Every number occurs once.",
  },
);
