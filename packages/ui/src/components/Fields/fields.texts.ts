import { catalogue } from "../../i18n/texts.ts";

export const fieldsTexts = catalogue(
  {
    fillIn: "Vul dit in.",
    dayLooks: "dd-mm-jjjj",
    noDay: "Typ een datum, bijvoorbeeld 19-03-2026.",
    timeLooks: "uu:mm",
    noTime: "Typ een tijd tussen 00:00 en 23:59, bijvoorbeeld 21:00.",
  },
  {
    fillIn: "Fill this in.",
    dayLooks: "dd-mm-yyyy",
    noDay: "Type a date, such as 19-03-2026.",
    timeLooks: "hh:mm",
    noTime: "Type a time between 00:00 and 23:59, such as 21:00.",
  },
);
