import type { Message } from "../../message.ts";

/** Why XML is refused, in words; the place is said beside it. */
export const XML_REASONS = {
  fileTooBig: { nl: "het bestand is te groot", en: "the file is too big" },
  empty: { nl: "het bestand is leeg", en: "the file is empty" },
  encoding: {
    nl: "het bestand is niet in UTF-8 opgeslagen; deze controle leest alleen UTF-8",
    en: "the file is not stored as UTF-8; this check reads UTF-8 only",
  },
  badUtf8: { nl: "hier staan bytes die geen UTF-8 zijn", en: "these bytes are not UTF-8" },
  forbiddenCharacter: {
    nl: "hier staat een teken dat in XML niet mag",
    en: "XML does not allow this character",
  },
  declaration: { nl: "de XML-declaratie klopt niet", en: "the XML declaration is not right" },
  noElement: { nl: "er staat geen XML-element in het bestand", en: "the file holds no XML element" },
  afterRoot: {
    nl: "er staat nog iets achter het laatste element",
    en: "something follows the last element",
  },
  textOutside: { nl: "er staat tekst buiten het eerste element", en: "text stands outside the root element" },
  textBetween: {
    nl: "er staat tekst waar alleen elementen horen",
    en: "text stands where only elements belong",
  },
  textTooLong: { nl: "een tekst is te lang", en: "a text is too long" },
  sectionEnd: { nl: "]]> mag niet in een tekst staan", en: "]]> may not stand in a text" },
  tooDeep: { nl: "de elementen zijn te diep genest", en: "the elements are nested too deeply" },
  nameTooLong: { nl: "een naam is te lang", en: "a name is too long" },
  tagNotClosed: {
    nl: "een element begint zonder te eindigen met >",
    en: "an opening tag is not closed by >",
  },
  noBlank: { nl: "hier hoort een spatie of > te staan", en: "a blank or > belongs here" },
  noValue: {
    nl: "een attribuut heeft geen waarde tussen aanhalingstekens",
    en: "an attribute has no value between quotes",
  },
  attributeTooLong: { nl: "een attribuut is te lang", en: "an attribute is too long" },
  lessThanInAttribute: { nl: "< mag niet in een attribuut staan", en: "< may not stand in an attribute" },
  tooManyAttributes: {
    nl: "een element heeft te veel attributen",
    en: "an element has too many attributes",
  },
  instruction: { nl: "een instructie (<?) wordt niet gesloten", en: "an instruction (<?) is not closed" },
  doctype: { nl: "DOCTYPE wordt geweigerd", en: "DOCTYPE is refused" },
  notComment: { nl: "<! begint hier geen commentaar", en: "<! does not begin a comment here" },
  comment: { nl: "een commentaar wordt niet goed gesloten", en: "a comment is not closed properly" },
} as const satisfies Readonly<Record<string, Message>>;

/** A reason that names a piece of the file. */
export const XML_REASONS_NAMING = {
  notClosed: (name: string): Message => ({
    nl: `het bestand houdt op terwijl <${name}> nog open is`,
    en: `the file ends while <${name}> is still open`,
  }),
  wrongClose: (name: string): Message => ({
    nl: `hier hoort </${name}> te staan`,
    en: `</${name}> belongs here`,
  }),
  elementInText: (name: string): Message => ({
    nl: `het element <${name}> hoort hier niet`,
    en: `the element <${name}> does not belong here`,
  }),
  badElementName: (name: string): Message => ({
    nl: `<${name}> is geen geldige elementnaam`,
    en: `<${name}> is not a valid element name`,
  }),
  badAttribute: (name: string): Message => ({
    nl: `het attribuut ${name} klopt niet of staat er twee keer`,
    en: `the attribute ${name} is not right or stands twice`,
  }),
  reference: (written: string): Message => ({
    nl: `${written} is geen toegestane verwijzing`,
    en: `${written} is not an allowed reference`,
  }),
} as const;
