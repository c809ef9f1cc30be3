import { useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { FileDrop } from "./FileDrop.tsx";
import { FileDropView } from "./FileDropView.tsx";
import type { FileDropState } from "./use-file-reading.ts";

const wishes = { endings: [".eml.xml", ".xml"], maxBytes: 64_000_000 };

function TryIt() {
  const [taken, setTaken] = useState("");
  return (
    <>
      <FileDrop label="Kandidatenlijsten (230b)" {...wishes} onFile={(file) => setTaken(file.name)} />
      <p role="status">{taken === "" ? "" : `Overgenomen: ${taken}`}</p>
    </>
  );
}

function In({ state, readOnly = false }: { readonly state: FileDropState; readonly readOnly?: boolean }) {
  return (
    <FileDropView
      label="Kandidatenlijsten (230b)"
      {...wishes}
      state={state}
      readOnly={readOnly}
      onFiles={() => undefined}
      onLeave={() => undefined}
    />
  );
}

const name = "Kandidatenlijsten_GR2027_Lindewaard.eml.xml";
const longName = `Kandidatenlijsten_GR2027_${"Llanfairpwllgwyngyll".repeat(4)}.eml.xml`;
const digest = "a4d451ec234637b0f72c43d64c710968f6b602cd653b4de8c09f1b556240a829";

const page: GalleryPage = {
  component: "FileDrop",
  use: "Neemt één bestand aan en toont de code van precies wat er gelezen is.",
  states: [
    { name: "Probeer het", show: () => <TryIt /> },
    {
      name: "Bezig met lezen",
      show: () => <In state={{ kind: "reading", name, bytes: 48_000_000, percent: 62 }} />,
    },
    { name: "Gekozen", show: () => <In state={{ kind: "chosen", name, bytes: 2_410_000, digest }} /> },
    {
      name: "Verkeerd soort",
      show: () => <In state={{ kind: "refused", refusal: { kind: "wrong-type", name: "lijsten.pdf" } }} />,
    },
    {
      name: "Te groot",
      show: () => (
        <In state={{ kind: "refused", refusal: { kind: "too-big", name, bytes: 1_200_000_000 } }} />
      ),
    },
    {
      name: "Leeg bestand",
      show: () => <In state={{ kind: "refused", refusal: { kind: "empty", name } }} />,
    },
    {
      name: "Te veel bestanden",
      show: () => <In state={{ kind: "refused", refusal: { kind: "too-many", count: 3 } }} />,
    },
    { name: "Niet te lezen", show: () => <In state={{ kind: "unreadable", name }} /> },
    { name: "Lange naam", show: () => <In state={{ kind: "chosen", name: longName, bytes: 312, digest }} /> },
    { name: "Alleen lezen", show: () => <In readOnly state={{ kind: "waiting" }} /> },
  ],
};

export default page;
