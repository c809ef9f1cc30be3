import { useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { Stepper } from "./Stepper.tsx";

const steps = [
  { id: "definition", title: "Verkiezing" },
  { id: "hash", title: "Code vergelijken" },
  { id: "committee", title: "Stembureau" },
  { id: "candidates", title: "Kandidatenlijsten" },
  { id: "stations", title: "Stembureaus" },
  { id: "check", title: "Nakijken" },
];

function GoingBack() {
  const [current, setCurrent] = useState("candidates");
  return <Stepper steps={steps} current={current} onGoTo={setCurrent} />;
}

const long = [
  { id: "a", title: "Plaats, datum en tijd van de zitting van het gemeentelijk stembureau" },
  { id: "b", title: "Aanwezige leden en hun functies tijdens de zitting" },
  { id: "c", title: "Bezwaren" },
];

const page: GalleryPage = {
  component: "Stepper",
  use: "De stappen van iets dat je in een vaste volgorde doet, met hun nummer. Terug kan altijd.",
  states: [
    { name: "Onderweg, terug kan", show: () => <GoingBack /> },
    { name: "Begin", show: () => <Stepper steps={steps} current="definition" /> },
    { name: "Alles klaar, alleen lezen", show: () => <Stepper steps={steps} current="end" /> },
    { name: "Lange namen", show: () => <Stepper steps={long} current="b" /> },
  ],
};

export default page;
