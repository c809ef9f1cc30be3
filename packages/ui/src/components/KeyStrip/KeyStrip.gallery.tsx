import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { Button } from "../Button/Button.tsx";
import { KeyStrip } from "./KeyStrip.tsx";

const hints = [
  { keys: ["Enter"], does: "volgend veld" },
  { keys: ["Shift", "Enter"], does: "volgende stap" },
  { keys: ["Shift", "↓"], does: "naar totaal" },
  { keys: ["/"], does: "naar nummer" },
  { keys: ["F1"], does: "alle toetsen" },
];

const page: GalleryPage = {
  component: "KeyStrip",
  use: "Staat onderaan elk invoerscherm: de toetsen, en de hoofdactie altijd op dezelfde plek.",
  states: [
    {
      name: "Gewoon",
      show: () => <KeyStrip hints={hints} action={<Button kind="main">Volgende stap</Button>} />,
    },
    {
      name: "Bezig",
      show: () => (
        <KeyStrip
          hints={hints}
          action={
            <Button kind="main" busy="Opslaan…">
              Volgende stap
            </Button>
          }
        />
      ),
    },
    { name: "Alleen lezen", show: () => <KeyStrip hints={hints.slice(3)} /> },
    {
      name: "Zonder toetsen",
      show: () => (
        <KeyStrip hints={[]} action={<Button kind="main">Deze invoer controleren en afronden</Button>} />
      ),
    },
    {
      name: "Te veel toetsen",
      show: () => (
        <KeyStrip
          hints={[
            ...hints,
            { keys: ["Ctrl", "L"], does: "bureau op slot" },
            { keys: ["Ctrl", "W"], does: "wissel invoerder" },
          ]}
          action={<Button kind="main">Volgende stap</Button>}
        />
      ),
    },
  ],
};

export default page;
