import { useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { Button } from "../Button/Button.tsx";
import type { StatusCounts } from "../StatusTag/station-status.ts";
import { ProgressBar } from "./ProgressBar.tsx";

const midNight: StatusCounts = {
  "not-started": 86,
  "in-progress": 6,
  "first-done": 34,
  "action-needed": 2,
  "to-explain": 1,
  done: 183,
};
const none: StatusCounts = {
  "not-started": 0,
  "in-progress": 0,
  "first-done": 0,
  "action-needed": 0,
  "to-explain": 0,
  done: 0,
};

function Growing() {
  const [done, setDone] = useState(4);
  return (
    <div style={{ display: "grid", gap: 16 }}>
      <ProgressBar label="Voortgang van de invoer" counts={{ ...none, done, "not-started": 21 - done }} />
      <p>
        <Button disabled={done === 21} onClick={() => setDone(done + 1)}>
          Nog één klaar
        </Button>
      </p>
    </div>
  );
}

const page: GalleryPage = {
  component: "ProgressBar",
  use: "Laat zien hoe ver alle stembureaus zijn. Dezelfde getallen staan in een tabel voor wie de balk niet ziet.",
  states: [
    { name: "Halverwege de avond", show: () => <ProgressBar label="Voortgang" counts={midNight} /> },
    {
      name: "Op de beamer",
      show: () => <ProgressBar label="Voortgang" counts={midNight} variant="beamer" />,
    },
    { name: "Groeit zonder te springen", show: () => <Growing /> },
    {
      name: "Niets begonnen",
      show: () => <ProgressBar label="Voortgang" counts={{ ...none, "not-started": 312 }} />,
    },
    { name: "Alles klaar", show: () => <ProgressBar label="Voortgang" counts={{ ...none, done: 312 }} /> },
    {
      name: "Eén van duizend",
      show: () => <ProgressBar label="Voortgang" counts={{ ...none, done: 1242, "action-needed": 1 }} />,
    },
    { name: "Leeg", show: () => <ProgressBar label="Voortgang" counts={none} /> },
    {
      name: "Leeg op de beamer",
      show: () => <ProgressBar label="Voortgang" counts={none} variant="beamer" />,
    },
  ],
};

export default page;
