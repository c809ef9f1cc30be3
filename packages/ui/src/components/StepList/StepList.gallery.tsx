import { useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { type Step, StepList } from "./StepList.tsx";

const labels = [
  "Extra onderzoek",
  "Verschillen met stembureau",
  "Kiezers en stemmen",
  "Verschil tussen D en H",
  "Lijst 1 · Dorpsbelang",
  "Lijst 2 · Groen Lindewaard",
  "Controleren en opslaan",
];

function stepsAt(now: number, flags: Readonly<Record<number, Step["flag"]>> = {}): readonly Step[] {
  return labels.map((label, at) => ({
    key: label,
    label,
    state: at < now ? "done" : at === now ? "now" : "later",
    flag: flags[at] ?? null,
  }));
}

function Going({ steps: first }: { steps: readonly Step[] }) {
  const [steps, setSteps] = useState(first);
  const onGo = (key: string) => {
    setSteps(
      steps.map((step) => ({
        ...step,
        state: step.key === key ? "now" : step.state === "now" ? "done" : step.state,
      })),
    );
  };
  return <StepList label="Stappen van de eerste invoer" steps={steps} onGo={onGo} />;
}

const page: GalleryPage = {
  component: "StepList",
  use: "De stappen van een formulier, in de volgorde van het papier.",
  states: [
    { name: "Begin", show: () => <Going steps={stepsAt(0)} /> },
    { name: "Halverwege", show: () => <Going steps={stepsAt(2)} /> },
    {
      name: "Met een fout en een waarschuwing",
      show: () => <Going steps={stepsAt(4, { 1: "warning", 2: "error" })} />,
    },
    {
      name: "Lange namen",
      show: () => (
        <Going
          steps={[
            { key: "a", label: "Verschillen met het proces-verbaal van het stembureau", state: "done" },
            {
              key: "b",
              label:
                "Lijst 12 · Gemeentebelangen voor Lindewaard, Oostereiland en de Noorderwaardenburgse buurtschappen",
              state: "now",
              flag: "error",
            },
            { key: "c", label: "Lijst 13 · Jong", state: "later" },
          ]}
        />
      ),
    },
    {
      name: "45 lijsten",
      show: () => (
        <Going
          steps={Array.from({ length: 45 }, (_, at) => ({
            key: String(at),
            label: `Lijst ${at + 1}`,
            state: at < 30 ? "done" : at === 30 ? "now" : "later",
          }))}
        />
      ),
    },
  ],
};

export default page;
