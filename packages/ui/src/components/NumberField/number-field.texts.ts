import { catalogue } from "../../i18n/texts.ts";

export const numberFieldTexts = catalogue(
  {
    notDigits: "Typ alleen cijfers.",
    misplacedSeparator: "Typ het getal zonder punt.",
    tooLong: "Typ niet meer dan 9 cijfers.",
    refusedPaste: (pasted: string) => `“${pasted}” is geen getal. Typ het over.`,
    blank: "niet ingevuld",
    error: "hier is een fout gevonden",
    warning: "hier is een waarschuwing",
  },
  {
    notDigits: "Type digits only.",
    misplacedSeparator: "Type the number without dots.",
    tooLong: "Type no more than 9 digits.",
    refusedPaste: (pasted: string) => `“${pasted}” is not a number. Type it.`,
    blank: "not filled in",
    error: "an error was found here",
    warning: "there is a warning here",
  },
);
