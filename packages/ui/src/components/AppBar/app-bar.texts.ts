import { catalogue } from "../../i18n/texts.ts";

export const appBarTexts = catalogue(
  {
    practice: "Oefenen · niets op dit scherm is echt",
    saved: (time: string) => `Opgeslagen om ${time}`,
    saving: "Bezig met opslaan",
    notSaved: "Nog niet opgeslagen",
    failed: "Opslaan lukt niet. Laat dit scherm open.",
  },
  {
    practice: "Practice · nothing on this screen is real",
    saved: (time: string) => `Saved at ${time}`,
    saving: "Saving now",
    notSaved: "Not saved yet",
    failed: "Saving fails. Leave this screen open.",
  },
);
