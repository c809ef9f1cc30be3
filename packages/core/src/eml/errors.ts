import type { EmlError, EmlErrorKind } from "./documents.ts";
import { EML_LIMITS } from "./limits.ts";

/** One sentence or more, in two languages. */
interface Described {
  readonly nl: string;
  readonly en: string;
}

/** What is wrong, given the detail of the error, and what to do about it. */
interface Explanation {
  readonly says: (detail: string) => Described;
  readonly advice: Described;
}

/**
 * Says in plain words why a file cannot be read: what is wrong, where, and what to do about it.
 * The file itself is named by the caller.
 */
export function describeEmlError(error: EmlError): Described {
  const { says, advice } = EXPLANATIONS[error.kind];
  const what = says(error.detail);
  const where = placeOf(error);
  return { nl: `${what.nl}${where.nl}. ${advice.nl}`, en: `${what.en}${where.en}. ${advice.en}` };
}

function placeOf({ position, element }: EmlError): Described {
  const inside = element === null ? "" : ` (in ${element})`;
  if (position === null) return { nl: inside, en: inside };
  const { line, column } = position;
  return {
    nl: `, bij regel ${line}, teken ${column}${inside}`,
    en: `, at line ${line}, character ${column}${inside}`,
  };
}

const ASK_AGAIN: Described = {
  nl: "Vraag het bestand opnieuw op bij de afzender.",
  en: "Ask the sender for the file again.",
};
const TELL_SENDER: Described = {
  nl: "Verander niets in het bestand. Meld dit aan de afzender.",
  en: "Do not change the file. Tell the sender.",
};
const CHOOSE_ANOTHER: Described = { nl: "Kies een ander bestand.", en: "Choose another file." };
const DO_NOT_USE: Described = {
  nl: "Gebruik dit bestand niet. Meld dit aan de afzender.",
  en: "Do not use this file. Tell the sender.",
};

/** Makes the sentence of a kind; the texts are functions of the detail of the error. */
function explain(
  nl: (detail: string) => string,
  en: (detail: string) => string,
  advice: Described,
): Explanation {
  return { says: (detail) => ({ nl: nl(detail), en: en(detail) }), advice };
}

const EXPLANATIONS: Readonly<Record<EmlErrorKind, Explanation>> = {
  empty: explain(
    () => "Het bestand is leeg",
    () => "The file is empty",
    ASK_AGAIN,
  ),
  truncated: explain(
    () => "Het bestand is niet compleet: het einde ontbreekt",
    () => "The file is not complete: its end is missing",
    ASK_AGAIN,
  ),
  encoding: explain(
    (encoding) => `Het bestand is geen geldige tekst: de tekens passen niet bij ${encoding}`,
    (encoding) => `The file is not valid text: its characters do not fit ${encoding}`,
    ASK_AGAIN,
  ),
  malformed: { says: whatIsMalformed, advice: ASK_AGAIN },
  "not-eml": explain(
    (root) => `Dit is geen EML-bestand${quoted(root)}`,
    (root) => `This is not an EML file${quoted(root)}`,
    CHOOSE_ANOTHER,
  ),
  message: explain(
    (id) => `Dit soort EML-bestand kan dit programma niet lezen${quoted(id)}`,
    (id) => `This program cannot read this kind of EML file${quoted(id)}`,
    CHOOSE_ANOTHER,
  ),
  "other-message": explain(
    (id) => `Dit is een EML-bestand van een andere soort dan hier hoort${quoted(id)}`,
    (id) => `This is an EML file of another kind than belongs here${quoted(id)}`,
    CHOOSE_ANOTHER,
  ),
  "schema-version": explain(
    (version) => `Deze versie van EML kan dit programma niet lezen${quoted(version)}`,
    (version) => `This program cannot read this version of EML${quoted(version)}`,
    CHOOSE_ANOTHER,
  ),
  "too-large": explain(
    (bytes) => `Het bestand is te groot: meer dan ${megabytes(bytes)} MB`,
    (bytes) => `The file is too large: more than ${megabytes(bytes)} MB`,
    DO_NOT_USE,
  ),
  doctype: explain(
    () => "Er staat een DOCTYPE in het bestand. Dat mag niet in een verkiezingsbestand",
    () => "There is a DOCTYPE in the file, which an election file must not have",
    DO_NOT_USE,
  ),
  entity: explain(
    (reference) => `Er staat een verwijzing in het bestand die niet mag${quoted(reference)}`,
    (reference) => `There is a reference in the file that is not allowed${quoted(reference)}`,
    DO_NOT_USE,
  ),
  "too-deep": explain(
    (limit) => `Er staan te veel elementen in elkaar: meer dan ${limit}`,
    (limit) => `Too many elements stand within one another: more than ${limit}`,
    DO_NOT_USE,
  ),
  "text-too-long": explain(
    () => `Er staat een te lange tekst in het bestand: meer dan ${EML_LIMITS.textLength} tekens`,
    () => `There is too long a text in the file: more than ${EML_LIMITS.textLength} characters`,
    DO_NOT_USE,
  ),
  "attribute-too-long": explain(
    (name) => `Er staat een te lang kenmerk in het bestand${quoted(name)}`,
    (name) => `There is too long an attribute in the file${quoted(name)}`,
    DO_NOT_USE,
  ),
  "too-many-attributes": explain(
    (limit) => `Een element heeft te veel kenmerken: meer dan ${limit}`,
    (limit) => `An element has too many attributes: more than ${limit}`,
    DO_NOT_USE,
  ),
  "too-many": explain(
    (name) => `"${name}" komt te vaak voor`,
    (name) => `"${name}" occurs too often`,
    DO_NOT_USE,
  ),
  content: explain(
    (name) => `De inhoud past niet bij het soort bestand: "${name}" hoort er niet in`,
    (name) => `The content does not fit the kind of file: "${name}" does not belong in it`,
    TELL_SENDER,
  ),
  missing: explain(
    (name) => `"${name}" ontbreekt`,
    (name) => `"${name}" is missing`,
    TELL_SENDER,
  ),
  unexpected: explain(
    (name) => `"${name}" hoort hier niet te staan`,
    (name) => `"${name}" does not belong here`,
    TELL_SENDER,
  ),
  count: explain(
    (text) => `"${text}" is geen geldig aantal (0 tot en met 999999999)`,
    (text) => `"${text}" is not a valid count (0 to 999999999)`,
    TELL_SENDER,
  ),
  value: explain(
    (text) => `"${text}" is hier geen geldige waarde`,
    (text) => `"${text}" is not a valid value here`,
    TELL_SENDER,
  ),
  order: explain(
    (number) => `Nummer ${number} staat niet op volgorde: nummers moeten oplopen`,
    (number) => `Number ${number} is out of order: numbers must ascend`,
    TELL_SENDER,
  ),
  duplicate: explain(
    (name) => `"${name}" staat er twee keer in`,
    (name) => `"${name}" stands in it twice`,
    TELL_SENDER,
  ),
  "lists-differ": explain(
    (unit) => `De lijsten en kandidaten van ${unit} zijn anders dan die van het totaal`,
    (unit) => `The lists and candidates of ${unit} differ from those of the total`,
    TELL_SENDER,
  ),
};

/** What the detail of a "malformed" stands for (see faultOf in reading/xml-reader.ts). */
const FAULTS: ReadonlyMap<string, Described> = new Map([
  ["close-tag", { nl: "een element is niet goed afgesloten", en: "an element is not closed correctly" }],
  ["duplicate-attribute", { nl: "een kenmerk staat er twee keer", en: "an attribute stands there twice" }],
  ["attribute", { nl: "een kenmerk is niet goed geschreven", en: "an attribute is not written correctly" }],
  ["after-end", { nl: "er staat iets achter het einde", en: "something stands behind its end" }],
  ["character", { nl: "er staat een teken in dat niet mag", en: "it has a character that is not allowed" }],
  ["namespace", { nl: "een voorvoegsel is niet bekend", en: "a prefix is not known" }],
]);
const SYNTAX: Described = { nl: "de opmaak klopt niet", en: "its markup is wrong" };

function whatIsMalformed(fault: string): Described {
  const { nl, en } = FAULTS.get(fault) ?? SYNTAX;
  return { nl: `Het bestand is geen geldige XML: ${nl}`, en: `The file is not valid XML: ${en}` };
}

function quoted(detail: string): string {
  return detail === "" ? "" : ` ("${detail}")`;
}

function megabytes(bytes: string): number {
  return Math.floor(Number(bytes) / (1024 * 1024));
}
