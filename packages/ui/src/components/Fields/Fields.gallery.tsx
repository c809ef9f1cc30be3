import { useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { Button } from "../Button/Button.tsx";
import { Checkbox, type CheckboxProps } from "./Checkbox.tsx";
import { DayField, type MomentFieldProps, TimeField } from "./MomentFields.tsx";
import { Select, type SelectProps } from "./Select.tsx";
import { TextArea, type TextAreaProps } from "./TextArea.tsx";
import { TextField, type TextFieldProps } from "./TextField.tsx";

function TypingText({ value, ...rest }: TextFieldProps) {
  const [typed, setTyped] = useState(value);
  return <TextField {...rest} value={typed} onChange={setTyped} />;
}

function TypingArea({ value, ...rest }: TextAreaProps) {
  const [typed, setTyped] = useState(value);
  return <TextArea {...rest} value={typed} onChange={setTyped} />;
}

function Choosing({ value, ...rest }: Omit<SelectProps<string>, "onChange">) {
  const [chosen, setChosen] = useState(value);
  return <Select {...rest} value={chosen} onChange={setChosen} />;
}

function Ticking({ checked, ...rest }: Omit<CheckboxProps, "onChange">) {
  const [ticked, setTicked] = useState(checked);
  return <Checkbox {...rest} checked={ticked} onChange={setTicked} />;
}

function TypingDay({ value, ...rest }: Omit<MomentFieldProps, "onChange">) {
  const [day, setDay] = useState(value);
  return <DayField {...rest} value={day} onChange={setDay} />;
}

function TypingTime({ value, ...rest }: Omit<MomentFieldProps, "onChange">) {
  const [time, setTime] = useState(value);
  return <TimeField {...rest} value={time} onChange={setTime} />;
}

/** What must be filled in says so itself when it is sent; the browser does not. */
function Sending() {
  const [times, setTimes] = useState(0);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTimes(times + 1);
      }}
    >
      <TypingText label="Naam van de stick" value="" required />
      <TypingDay label="Datum van de kopie" value="" />
      <TypingArea label="Reden van de kopie" value="" required />
      <Button kind="main" type="submit">
        Versturen
      </Button>{" "}
      <output>{times} keer verstuurd</output>
    </form>
  );
}

const roles = [
  { value: "typist", label: "Invoerder" },
  { value: "coordinator", label: "Coördinator" },
  { value: "viewer", label: "Toeschouwer, mag alles lezen en niets veranderen in deze zitting" },
];

const page: GalleryPage = {
  component: "Fields",
  use: "Tekst, datum, tijd, keuze en vinkje, elk met naam, uitleg en wat er moet gebeuren als het niet klopt.",
  states: [
    { name: "Tekst", show: () => <TypingText label="Gebruikersnaam" value="n.postma" /> },
    {
      name: "Tekst met uitleg, leeg",
      show: () => (
        <TypingText
          label="Nieuw wachtwoord"
          hint="Minstens 13 tekens. Een zin mag ook."
          type="password"
          value=""
        />
      ),
    },
    {
      name: "Tekst met fout",
      show: () => (
        <TypingText
          label="Begin van de zitting"
          hint="Zoals het in het proces-verbaal komt."
          value="25:10"
          error="Typ een tijd tussen 00:00 en 23:59."
        />
      ),
    },
    { name: "Tekst, alleen lezen", show: () => <TextField label="Gemeente" value="Lindewaard" /> },
    { name: "Tekst, uit", show: () => <TypingText label="Gemeente" value="Lindewaard" disabled /> },
    {
      name: "Lange tekst",
      show: () => (
        <TypingArea
          label="Bezwaren van kiezers"
          hint="Neem over wat op het papier staat."
          value="Een kiezer vond dat het stemhokje te dicht bij het raam stond. De voorzitter heeft het gordijn gesloten en het hokje verplaatst."
        />
      ),
    },
    {
      name: "Lange tekst met fout",
      show: () => <TypingArea label="Reden" value="" error="Schrijf op waarom je de invoer teruggeeft." />,
    },
    {
      name: "Keuze, nog niets gekozen",
      show: () => <Choosing label="Rol" placeholder="Kies een rol" value={null} options={roles} />,
    },
    {
      name: "Keuze, lange naam",
      show: () => <Choosing label="Rol" placeholder="Kies een rol" value="viewer" options={roles} />,
    },
    {
      name: "Keuze met fout",
      show: () => (
        <Choosing
          label="Rol"
          placeholder="Kies een rol"
          value={null}
          options={roles}
          error="Kies een rol voor dit account."
        />
      ),
    },
    { name: "Datum, nog leeg", show: () => <TypingDay label="Dag van de zitting" value="" /> },
    { name: "Datum", show: () => <TypingDay label="Dag van de stemming" value="2026-03-18" /> },
    { name: "Tijd, nog leeg", show: () => <TypingTime label="Eindtijd" value="" /> },
    { name: "Tijd", show: () => <TypingTime label="Begintijd" value="21:00" /> },
    { name: "Formulier met wat verplicht is", show: () => <Sending /> },
    { name: "Vinkje", show: () => <Ticking label="Onthoud deze map voor de reservekopie" checked /> },
    {
      name: "Vinkje met uitleg en fout",
      show: () => (
        <Ticking
          label="Ik heb de sticker op de stick vergeleken met dit scherm"
          hint="Lees de zestien groepen samen hardop."
          checked={false}
          error="Zet een vinkje als het klopt."
        />
      ),
    },
    { name: "Vinkje, uit", show: () => <Ticking label="Zitting is gesloten" checked disabled /> },
  ],
};

export default page;
