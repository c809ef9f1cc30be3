import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { FiguresTable } from "../FiguresTable/FiguresTable.tsx";
import { PrintLayout } from "./PrintLayout.tsx";

const about = "Gemeenteraad Lindewaard 2027 · stembureau 14 De Brink";
const madeAt = "2027-03-17T20:43:07Z";

const figures = (
  <FiguresTable
    caption="Toegelaten kiezers"
    rows={[
      { field: "print.A", letter: "A", label: "Geldige stempassen", value: 1203 },
      { field: "print.B", letter: "B", label: "Geldige volmachtbewijzen", value: 118 },
      { field: "print.D", letter: "D", label: "Totaal toegelaten kiezers", value: 1321, isTotal: true },
    ]}
  />
);

const page: GalleryPage = {
  component: "PrintLayout",
  use: "Een blad om af te drukken, met op elk vel dezelfde kop en voet.",
  states: [
    {
      name: "Gewoon",
      show: () => (
        <PrintLayout title="Bevindingen bij de invoer" about={about} madeAt={madeAt} version={2}>
          {figures}
        </PrintLayout>
      ),
    },
    {
      name: "Concept",
      show: () => (
        <PrintLayout title="Bevindingen bij de invoer" about={about} madeAt={madeAt} watermark="concept">
          {figures}
        </PrintLayout>
      ),
    },
    {
      name: "Oefenen, lange namen",
      show: () => (
        <PrintLayout
          title="Verschillen tussen de eerste en de tweede invoer van dit stembureau"
          about="Gemeenteraad Zuid-Hollandse Lindenaren-Oostereiland 2027 · stembureau 1207 Multifunctioneel centrum De Oude Zuivelfabriek"
          madeAt={madeAt}
          version={12}
          watermark="practice"
        >
          {figures}
        </PrintLayout>
      ),
    },
    {
      name: "Leeg",
      show: () => (
        <PrintLayout title="Bevindingen bij de invoer" about={about} madeAt={madeAt} version={1}>
          <p>Er zijn geen bevindingen.</p>
        </PrintLayout>
      ),
    },
  ],
};

export default page;
