import { useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { SearchField } from "./SearchField.tsx";

function Field({ label, start = "" }: { readonly label: string; readonly start?: string }) {
  const [value, setValue] = useState(start);
  return <SearchField label={label} value={value} onChange={setValue} />;
}

const page: GalleryPage = {
  component: "SearchField",
  use: "Zoekt in wat eronder staat. Met / kom je erin, met Esc maak je het leeg, met ↓ ga je naar wat er gevonden is.",
  states: [
    { name: "Leeg", show: () => <Field label="Zoek op nummer of naam" /> },
    { name: "Ingevuld", show: () => <Field label="Zoek op nummer of naam" start="De Brink" /> },
    {
      name: "Lange tekst",
      show: () => (
        <Field
          label="Zoek op nummer, naam van het stembureau, adres, of de naam van een invoerder"
          start="Multifunctioneel centrum De Nieuwe Ontmoetingsplaats aan de Oude Veerdijk"
        />
      ),
    },
  ],
};

export default page;
