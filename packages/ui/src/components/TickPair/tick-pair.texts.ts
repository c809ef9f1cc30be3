import { catalogue } from "../../i18n/texts.ts";

export const tickPairTexts = catalogue(
  { yes: "ja", no: "nee", both: "ja en nee", neither: "geen van beide" },
  { yes: "yes", no: "no", both: "yes and no", neither: "neither" },
);
