import { catalogue } from "../../i18n/texts.ts";

export const stepListTexts = catalogue(
  {
    done: "(klaar)",
    now: "(nu)",
    later: "(later)",
    error: "met een fout",
    warning: "met een waarschuwing",
    position: (at: number, all: number) => `Stap ${at} van ${all}`,
  },
  {
    done: "(done)",
    now: "(now)",
    later: "(later)",
    error: "with an error",
    warning: "with a warning",
    position: (at: number, all: number) => `Step ${at} of ${all}`,
  },
);
