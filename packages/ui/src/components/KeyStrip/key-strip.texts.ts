import { catalogue } from "../../i18n/texts.ts";

export const keyStripTexts = catalogue({ keys: "Toetsen en hoofdactie" }, { keys: "Keys and main action" });
