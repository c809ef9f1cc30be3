import { useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { type FigureRow, FiguresTable } from "../FiguresTable/FiguresTable.tsx";
import { Finding } from "./Finding.tsx";
import { type Explanation, FindingExplanation } from "./FindingExplanation.tsx";

const sum = {
  severity: "error",
  code: "F.202",
  title: "De lijsten E.1 tot en met E.4 tellen op tot 1.297. Bij E staat 1.279",
  advice: "Leg je getallen naast het papier. Staat het daar ook zo? Zet dan het vinkje.",
  fields: ["E.1", "E.2", "E.3", "E.4", "E"].map((letter) => ({ field: `example.${letter}`, letter })),
} as const;

const blank = {
  severity: "warning",
  code: "W.201",
  title: "F is 3,4 % van het totaal, dat is veel",
  advice: "Staat er 29 blanco stemmen op het papier?",
  fields: [{ field: "example.F", letter: "F" }],
} as const;

function Ticking({ finding, ticked: first }: { finding: typeof sum | typeof blank; ticked: boolean }) {
  const [ticked, setTicked] = useState(first);
  return <Finding {...finding} onPaper={{ ticked, onTick: setTicked }} />;
}

function Explaining({ error = null, text = "" }: { error?: string | null; text?: string }) {
  const [explanation, setExplanation] = useState<Explanation>({ text, isSeenOnly: false });
  return (
    <Finding {...blank}>
      <FindingExplanation explanation={explanation} error={error} onChange={setExplanation} />
    </Finding>
  );
}

/** Beside the figures that it is about: its letters lead there. */
function BesideFigures() {
  const rows = sum.fields.map(({ field, letter }, at) => ({
    field,
    letter,
    label: letter === "E" ? "Totaal stemmen op kandidaten" : `Lijst ${at + 1}`,
    value: [487, 301, 288, 221, 1279][at] ?? null,
    isTotal: letter === "E",
    flag: sum.severity,
  }));
  const [typed, setTyped] = useState<readonly FigureRow[]>(rows);
  return (
    <>
      <FiguresTable
        caption="Uitgebrachte stemmen"
        rows={typed}
        onChange={(field, value, unreadable) =>
          setTyped(typed.map((row) => (row.field === field ? { ...row, value, unreadable } : row)))
        }
      />
      <Ticking finding={sum} ticked={false} />
    </>
  );
}

const page: GalleryPage = {
  component: "Finding",
  use: "Iets om na te kijken op het papier: welke getallen, waar, en wat je doet. Het houdt nooit iemand tegen.",
  states: [
    { name: "Fout", show: () => <Ticking finding={sum} ticked={false} /> },
    { name: "Fout, aangevinkt", show: () => <Ticking finding={sum} ticked /> },
    { name: "Waarschuwing", show: () => <Ticking finding={blank} ticked={false} /> },
    { name: "Toelichting", show: () => <Explaining /> },
    {
      name: "Toelichting ontbreekt",
      show: () => <Explaining error="Schrijf een toelichting, of vink aan dat die er niet is." />,
    },
    {
      name: "Alleen lezen",
      show: () => (
        <Finding {...blank}>
          <FindingExplanation
            explanation={{
              text: "Bij dit stembureau waren de potloden op: kiezers gaven blanco stemmen af.",
              isSeenOnly: false,
            }}
          />
        </Finding>
      ),
    },
    { name: "Bij de getallen", show: () => <BesideFigures /> },
    {
      name: "Lange tekst, veel vakken",
      show: () => (
        <Finding
          severity="error"
          code="F.401"
          title="De stemmen op de 50 kandidaten van Lijst 12 · Gemeentebelangen voor Lindewaard en de Noorderwaardenburgse buurtschappen zijn samen 1.234.567, bij het totaal staat 1.234.576"
          advice="Leg je getallen naast het papier."
          fields={Array.from({ length: 50 }, (_, at) => ({
            field: `many.${at + 1}`,
            letter: String(at + 1),
          }))}
        />
      ),
    },
  ],
};

export default page;
