import { catalogue } from "../../i18n/index.ts";

/** Texts of the charts. */
export const chartTexts = catalogue(
  {
    table: "Toon als tabel",
    empty: "Er zijn nog geen getallen om te tekenen",
    latest: (value: string, unit: string) => `laatst ${value} ${unit}`,
  },
  {
    table: "Show as a table",
    empty: "There are no figures to draw yet",
    latest: (value: string, unit: string) => `latest ${value} ${unit}`,
  },
);
