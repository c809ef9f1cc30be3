import { useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { NumberField, type NumberFieldProps } from "./NumberField.tsx";
import type { TypedNumber } from "./use-typed-number.ts";

function Typing({ value, unreadable = null, ...rest }: Omit<NumberFieldProps, "onChange">) {
  const [typed, setTyped] = useState<TypedNumber>({ value, unreadable });
  return (
    <NumberField
      {...rest}
      {...typed}
      onChange={(nextValue, nextUnreadable) => setTyped({ value: nextValue, unreadable: nextUnreadable })}
    />
  );
}

const page: GalleryPage = {
  component: "NumberField",
  use: "Een getal dat iemand overtypt van papier, buiten een tabel.",
  states: [
    { name: "Gewoon", show: () => <Typing field="plain" label="Aantal kiesgerechtigden" value={1321} /> },
    {
      name: "Met uitleg",
      show: () => (
        <Typing
          field="hint"
          label="Aantal kiesgerechtigden"
          hint="Dit staat op de brief van de gemeente."
          value={48210}
        />
      ),
    },
    { name: "Leeg", show: () => <Typing field="empty" label="Nummer van het stembureau" value={null} /> },
    {
      name: "Geen getal",
      show: () => <Typing field="letters" label="Aantal kiesgerechtigden" value={null} unreadable="12a" />,
    },
    {
      name: "Fout",
      show: () => <Typing field="error" label="Totaal toegelaten kiezers" value={1279} flag="error" />,
    },
    {
      name: "Waarschuwing",
      show: () => <Typing field="warning" label="Blanco stemmen" value={99} flag="warning" />,
    },
    {
      name: "Alleen lezen",
      show: () => <NumberField field="read" label="Aantal kiesgerechtigden" value={1321} />,
    },
    {
      name: "Alleen lezen, leeg",
      show: () => <NumberField field="read-empty" label="Aantal kiesgerechtigden" value={null} />,
    },
    {
      name: "Lange naam",
      show: () => (
        <Typing
          field="long"
          label="Aantal kiezers dat is toegelaten tot de stemming met een geldige stempas of een geldig volmachtbewijs"
          value={999999999}
        />
      ),
    },
  ],
};

export default page;
