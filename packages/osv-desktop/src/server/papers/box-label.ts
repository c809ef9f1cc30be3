import { FIELD, type FieldPath, type SheetField, yesNoFields } from "@stemketen/core/election";

/** The questions of the forms, as short as a slip has room for. */
const QUESTIONS: readonly (readonly [FieldPath, string])[] = [
  [FIELD.otherReason, "Onderzocht om een andere reden"],
  [FIELD.ballotsRecounted, "Stembiljetten opnieuw geteld"],
  [FIELD.stationFullyExplained, "Verschil bij het stembureau verklaard"],
  [FIELD.differencePerList, "Verschil per lijst met het stembureau"],
  [FIELD.corrigendum, "Corrigendum aanwezig"],
  [FIELD.correctionsPage, "Pagina controles en correcties aanwezig"],
  [FIELD.ownInitiative, "Uit eigen beweging gecorrigeerd"],
  [FIELD.requestedByCsb, "Gecorrigeerd op verzoek van het CSB"],
  [FIELD.fullyExplained, "Verschil volledig verklaard"],
];

/** What the boxes without a letter are called that stand once on a form. */
const NAMES: ReadonlyMap<FieldPath, string> = new Map([
  [FIELD.unexplainedDifference, "Reden: onverklaard verschil"],
  [FIELD.otherError, "Reden: andere fout"],
  [FIELD.equalBox, "Vakje: D en H zijn gelijk"],
  [FIELD.moreBox, "Vakje: H is groter dan D"],
  [FIELD.fewerBox, "Vakje: H is kleiner dan D"],
  [FIELD.takenAway, "Meegenomen stembiljetten"],
  [FIELD.tooFewIssued, "Te weinig uitgereikt"],
  [FIELD.tooManyIssued, "Te veel uitgereikt"],
  [FIELD.unexplained, "Geen verklaring"],
  [FIELD.otherExplanation, "Andere verklaring"],
  ...QUESTIONS.flatMap(([question, text]): readonly (readonly [FieldPath, string])[] => {
    const [yes, no] = yesNoFields(question);
    return [
      [yes, `${text}: ja`],
      [no, `${text}: nee`],
    ];
  }),
]);

/** How a box is called on a slip, in Dutch: "H", "Lijst 3, kandidaat 12", "Lijst 3, totaal". */
export function boxLabel({ path, letter, list, candidate }: SheetField): string {
  if (letter !== null) return letter;
  if (list !== null)
    return candidate === null ? `Lijst ${list}, totaal` : `Lijst ${list}, kandidaat ${candidate}`;
  return NAMES.get(path) ?? path;
}
