import type { SheetBlock, SheetForm } from "@stemketen/core/election";
import type { Language } from "@stemketen/ui";

type Words = Readonly<Record<Language, string>>;

/** Numbers of the rubrics: Na 31-2 bijlage 1 (CSO) and N 10-1 (DSO). */
const RUBRICS: Readonly<Record<"cso-first" | "dso-first", Readonly<Partial<Record<SheetBlock, Words>>>>> = {
  "cso-first": {
    "extra-investigation": { nl: "rubriek B1-1", en: "rubric B1-1" },
    "station-differences": { nl: "rubriek B1-2", en: "rubric B1-2" },
    "voters-and-votes": { nl: "rubriek B1-3.1 en B1-3.2", en: "rubrics B1-3.1 and B1-3.2" },
    difference: { nl: "rubriek B1-3.3", en: "rubric B1-3.3" },
    lists: { nl: "rubriek B1-3.5", en: "rubric B1-3.5" },
  },
  "dso-first": {
    report: { nl: "kijk welke papieren er liggen", en: "look which papers there are" },
    corrections: { nl: "het losse inlegvel", en: "the loose inserted page" },
    "voters-and-votes": { nl: "rubriek 2.1 en 2.2", en: "rubrics 2.1 and 2.2" },
    difference: { nl: "rubriek 2.3", en: "rubric 2.3" },
    lists: { nl: "rubriek 2.4", en: "rubric 2.4" },
  },
};

/** Where a part stands on the paper; null where that is not said. */
export function rubricOf({ kind }: SheetForm, block: SheetBlock, language: Language): string | null {
  if (kind !== "cso-first" && kind !== "dso-first") return null;
  return RUBRICS[kind][block]?.[language] ?? null;
}
