import { useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { SegmentedChoice, type SegmentedChoiceProps } from "./SegmentedChoice.tsx";

function Choosing({ value, ...rest }: Omit<SegmentedChoiceProps<string>, "onChange">) {
  const [chosen, setChosen] = useState(value);
  return <SegmentedChoice {...rest} value={chosen} onChange={setChosen} />;
}

const filters = [
  { value: "all", label: "Alles", count: 1312 },
  { value: "action", label: "Actie nodig", count: 3 },
  { value: "in-progress", label: "Bezig", count: 6 },
  { value: "done", label: "Klaar", count: 183 },
];

const answers = [
  { value: "first", label: "Eerste invoer" },
  { value: "second", label: "Tweede invoer" },
  { value: "neither", label: "Geen van beide" },
];

const page: GalleryPage = {
  component: "SegmentedChoice",
  use: "Kiest één uit enkele mogelijkheden die naast elkaar staan.",
  states: [
    { name: "Gewoon", show: () => <Choosing label="Toon" value="all" options={filters} /> },
    {
      name: "Nog niets gekozen",
      show: () => <Choosing label="Wat staat op het papier?" showLabel value={null} options={answers} />,
    },
    {
      name: "Uit",
      show: () => (
        <Choosing label="Wat staat op het papier?" showLabel value="first" options={answers} disabled />
      ),
    },
    {
      name: "Lange namen",
      show: () => (
        <Choosing
          label="Wijze van tellen"
          showLabel
          value="central"
          options={[
            { value: "central", label: "Centrale stemopneming door het gemeentelijk stembureau" },
            { value: "local", label: "Decentrale stemopneming door elk stembureau op dezelfde avond" },
          ]}
        />
      ),
    },
  ],
};

export default page;
