import { describe, expect, it } from "vitest";
import type { EmlError, EmlErrorKind } from "./documents.ts";
import { describeEmlError } from "./errors.ts";

function described(kind: EmlErrorKind, detail: string, error: Partial<EmlError> = {}) {
  return describeEmlError({
    kind,
    detail,
    position: { line: 12, column: 345 },
    element: "EML/Count",
    ...error,
  });
}

describe("describeEmlError", () => {
  it("says what is wrong, where, and what to do, in Dutch and in English", () => {
    expect(described("count", "-12")).toEqual({
      nl: '"-12" is geen geldig aantal (0 tot en met 999999999), bij regel 12, teken 345 (in EML/Count). Verander niets in het bestand. Meld dit aan de afzender.',
      en: '"-12" is not a valid count (0 to 999999999), at line 12, character 345 (in EML/Count). Do not change the file. Tell the sender.',
    });
  });

  it("leaves out what is not known", () => {
    const nowhere = { position: null, element: null };
    expect(described("empty", "", nowhere)).toEqual({
      nl: "Het bestand is leeg. Vraag het bestand opnieuw op bij de afzender.",
      en: "The file is empty. Ask the sender for the file again.",
    });
    expect(described("not-eml", "", { element: null }).nl).toBe(
      "Dit is geen EML-bestand, bij regel 12, teken 345. Kies een ander bestand.",
    );
  });

  it.each<[EmlErrorKind, string, string, string]>([
    ["truncated", "", "Het bestand is niet compleet: het einde ontbreekt", "Vraag"],
    ["encoding", "UTF-8", "Het bestand is geen geldige tekst: de tekens passen niet bij UTF-8", "Vraag"],
    ["not-eml", "html", 'Dit is geen EML-bestand ("html")', "Kies"],
    ["message", "210", 'Dit soort EML-bestand kan dit programma niet lezen ("210")', "Kies"],
    ["other-message", "520", 'Dit is een EML-bestand van een andere soort dan hier hoort ("520")', "Kies"],
    ["schema-version", "6", 'Deze versie van EML kan dit programma niet lezen ("6")', "Kies"],
    ["too-large", String(16 * 1024 * 1024), "Het bestand is te groot: meer dan 16 MB", "Gebruik"],
    [
      "doctype",
      "DOCTYPE",
      "Er staat een DOCTYPE in het bestand. Dat mag niet in een verkiezingsbestand",
      "Gebruik",
    ],
    ["entity", "&x;", 'Er staat een verwijzing in het bestand die niet mag ("&x;")', "Gebruik"],
    ["too-deep", "32", "Er staan te veel elementen in elkaar: meer dan 32", "Gebruik"],
    ["text-too-long", "", "Er staat een te lange tekst in het bestand: meer dan 65536 tekens", "Gebruik"],
    ["attribute-too-long", "Id", 'Er staat een te lang kenmerk in het bestand ("Id")', "Gebruik"],
    ["too-many-attributes", "64", "Een element heeft te veel kenmerken: meer dan 64", "Gebruik"],
    ["too-many", "Candidate", '"Candidate" komt te vaak voor', "Gebruik"],
    ["content", "Count", 'De inhoud past niet bij het soort bestand: "Count" hoort er niet in', "Verander"],
    ["missing", "Cast", '"Cast" ontbreekt', "Verander"],
    ["unexpected", "Cast", '"Cast" hoort hier niet te staan', "Verander"],
    ["value", "x", '"x" is hier geen geldige waarde', "Verander"],
    ["order", "3", "Nummer 3 staat niet op volgorde: nummers moeten oplopen", "Verander"],
    ["duplicate", "SB1", '"SB1" staat er twee keer in', "Verander"],
    [
      "lists-differ",
      "SB1",
      "De lijsten en kandidaten van SB1 zijn anders dan die van het totaal",
      "Verander",
    ],
  ])("%s: what is wrong and what to do", (kind, detail, sentence, advice) => {
    const { nl } = described(kind, detail);
    expect(nl.startsWith(`${sentence}, bij regel 12, teken 345 (in EML/Count). ${advice}`)).toBe(true);
  });

  it.each([
    ["close-tag", "een element is niet goed afgesloten"],
    ["duplicate-attribute", "een kenmerk staat er twee keer"],
    ["attribute", "een kenmerk is niet goed geschreven"],
    ["after-end", "er staat iets achter het einde"],
    ["character", "er staat een teken in dat niet mag"],
    ["namespace", "een voorvoegsel is niet bekend"],
    ["syntax", "de opmaak klopt niet"],
  ])("malformed: %s", (fault, sentence) => {
    const { nl } = described("malformed", fault);
    expect(nl.startsWith(`Het bestand is geen geldige XML: ${sentence}, bij regel 12`)).toBe(true);
  });
});
