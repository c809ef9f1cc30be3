import { useCallback, useRef, useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { Button } from "../Button/Button.tsx";
import { NumberField } from "../NumberField/NumberField.tsx";
import { focusField, useFieldKeys } from "../NumberField/use-field-keys.ts";
import { type FigureRow, FiguresTable } from "./FiguresTable.tsx";

function Typing({ caption, rows: first }: { caption: string; rows: readonly FigureRow[] }) {
  const [rows, setRows] = useState(first);
  const onChange = useCallback((field: string, value: number | null, unreadable: string | null) => {
    setRows((before) => before.map((row) => (row.field === field ? { ...row, value, unreadable } : row)));
  }, []);
  return <FiguresTable caption={caption} rows={rows} onChange={onChange} />;
}

/** A table as it stands in a form: the keys lead on to the action, and to a candidate by number. */
function TypingInForm(props: { caption: string; rows: readonly FigureRow[] }) {
  const action = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  const keys = useFieldKeys({
    onPastEnd: () => action.current?.focus(),
    onJump: () => focusField("jump"),
  });
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (focusField(`candidate${wanted}`)) setWanted(null);
        }}
      >
        <NumberField field="jump" label="Naar kandidaat" value={wanted} onChange={setWanted} />
      </form>
      <div ref={keys}>
        <Typing {...props} />
      </div>
      <Button kind="main" ref={action}>
        Volgende stap
      </Button>
    </>
  );
}

const admitted: readonly FigureRow[] = [
  { field: "pollCards", letter: "A", label: "Geldige stempassen", value: 1203 },
  { field: "proxies", letter: "B", label: "Geldige volmachtbewijzen", value: 118 },
  { field: "admitted", letter: "D", label: "Totaal toegelaten kiezers", value: 1321, isTotal: true },
];

const votes: readonly FigureRow[] = [
  { field: "list1", letter: "E.1", label: "Dorpsbelang", value: 487, flag: "error" },
  { field: "list2", letter: "E.2", label: "Groen Lindewaard", value: 301, flag: "error" },
  { field: "list3", letter: "E.3", label: "Lindewaard Sociaal", value: 288, flag: "error" },
  { field: "list4", letter: "E.4", label: "Jong Lindewaard", value: 221, flag: "error" },
  {
    field: "votes",
    letter: "E",
    label: "Totaal stemmen op kandidaten",
    value: 1279,
    isTotal: true,
    flag: "error",
  },
  { field: "blank", letter: "F", label: "Blanco stemmen", value: 29, flag: "warning" },
  { field: "invalid", letter: "G", label: "Ongeldige stemmen", value: 13 },
];

const names = ["Smeets, T. (Tess)", "Aydın, M. (Mert)", "van Dam, J. (Jantine)", "Okafor, C. (Chidi)"];

const candidates: readonly FigureRow[] = Array.from({ length: 80 }, (_, at) => ({
  field: `candidate${at + 1}`,
  letter: String(at + 1),
  label: names[at % names.length] ?? "",
  value: at < 40 ? (at * 37) % 211 : null,
}));

const page: GalleryPage = {
  component: "FiguresTable",
  use: "Getallen in de volgorde van het papier, om over te typen of te lezen.",
  states: [
    { name: "Gewoon", show: () => <Typing caption="Toegelaten kiezers" rows={admitted} /> },
    {
      name: "Leeg",
      show: () => (
        <Typing caption="Toegelaten kiezers" rows={admitted.map((row) => ({ ...row, value: null }))} />
      ),
    },
    {
      name: "Totaal nog niet getypt",
      show: () => (
        <Typing
          caption="Toegelaten kiezers"
          rows={admitted.map((row) => (row.isTotal === true ? { ...row, value: null } : row))}
        />
      ),
    },
    {
      name: "Fouten en een waarschuwing",
      show: () => <Typing caption="Uitgebrachte stemmen" rows={votes} />,
    },
    {
      name: "Geen getal",
      show: () => (
        <Typing
          caption="Toegelaten kiezers"
          rows={admitted.map((row) =>
            row.letter === "B" ? { ...row, value: null, unreadable: "l18" } : row,
          )}
        />
      ),
    },
    { name: "Alleen lezen", show: () => <FiguresTable caption="Uitgebrachte stemmen" rows={votes} /> },
    {
      name: "Alleen lezen, leeg",
      show: () => (
        <FiguresTable caption="Toegelaten kiezers" rows={admitted.map((row) => ({ ...row, value: null }))} />
      ),
    },
    {
      name: "Lange namen",
      show: () => (
        <Typing
          caption="Lijst 12 · Gemeentebelangen voor Lindewaard, Oostereiland en de Noorderwaardenburgse buurtschappen"
          rows={[
            {
              field: "long1",
              letter: "1",
              label: "van den Bergh-Schimmelpenninck van Oosterwolde, A.B.C. (Annabelle)",
              value: 123456789,
            },
            { field: "long2", letter: "2", label: "Ðorđević-Nuñez d’Ångström, Þ. (Þórunn)", value: 0 },
            {
              field: "longTotal",
              letter: "",
              label: "Totaal van deze lijst",
              value: 123456789,
              isTotal: true,
            },
          ]}
        />
      ),
    },
    {
      name: "80 kandidaten",
      show: () => (
        <TypingInForm
          caption="Lijst 2 · Groen Lindewaard"
          rows={[
            ...candidates,
            { field: "listTotal", letter: "", label: "Totaal van deze lijst", value: null, isTotal: true },
          ]}
        />
      ),
    },
  ],
};

export default page;
