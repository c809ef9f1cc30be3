import { catalogue } from "../../i18n/texts.ts";

export const figuresTableTexts = catalogue(
  { awaited: "nog niet getypt", blank: "leeg" },
  { awaited: "not typed yet", blank: "blank" },
);
