import { useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import type { StationStatus } from "../../icons/index.ts";
import { Button } from "../Button/Button.tsx";
import type { StatusCounts } from "../StatusTag/station-status.ts";
import { CounterChips } from "./CounterChips.tsx";

const midNight: StatusCounts = {
  "not-started": 86,
  "in-progress": 6,
  "first-done": 34,
  "action-needed": 2,
  "to-explain": 1,
  done: 183,
};

function Filtering({ counts }: { readonly counts: StatusCounts }) {
  const [selected, setSelected] = useState<readonly StationStatus[]>(["action-needed"]);
  return <CounterChips label="Toon alleen" counts={counts} selected={selected} onSelect={setSelected} />;
}

function Rolling() {
  const [done, setDone] = useState(98);
  return (
    <div style={{ display: "grid", gap: 16 }}>
      <CounterChips label="Stand" counts={{ ...midNight, "not-started": 269 - done, done }} selected={[]} />
      <p>
        <Button onClick={() => setDone(done + 1)}>Nog één klaar</Button>
      </p>
    </div>
  );
}

const page: GalleryPage = {
  component: "CounterChips",
  use: "Telt de stembureaus per stand. Een druk op een stand laat alleen die zien.",
  states: [
    { name: "Eén stand gekozen", show: () => <Filtering counts={midNight} /> },
    { name: "Alleen lezen", show: () => <CounterChips label="Stand" counts={midNight} selected={[]} /> },
    { name: "De getallen rollen", show: () => <Rolling /> },
    {
      name: "Duizenden",
      show: () => <Filtering counts={{ ...midNight, "not-started": 12086, done: 1183 }} />,
    },
    {
      name: "Leeg",
      show: () => (
        <Filtering
          counts={{
            "not-started": 0,
            "in-progress": 0,
            "first-done": 0,
            "action-needed": 0,
            "to-explain": 0,
            done: 0,
          }}
        />
      ),
    },
  ],
};

export default page;
