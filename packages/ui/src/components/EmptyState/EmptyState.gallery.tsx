import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { Button } from "../Button/Button.tsx";
import { EmptyState } from "./EmptyState.tsx";

const page: GalleryPage = {
  component: "EmptyState",
  use: "Staat waar niets te zien is: zegt waarom, en wat je kunt doen.",
  states: [
    {
      name: "Nog niets, met een actie",
      show: () => (
        <EmptyState
          title="Er zijn nog geen invoerders"
          action={<Button kind="main">Invoerder toevoegen</Button>}
        >
          Maak voor iedereen die typt een eigen account. Twee invoeren zijn altijd van twee mensen.
        </EmptyState>
      ),
    },
    { name: "Alleen een regel", show: () => <EmptyState title="Geen bezwaren" /> },
    {
      name: "Alles is klaar",
      show: () => (
        <EmptyState tone="done" title="Niets meer te doen">
          Alle stembureaus zijn twee keer ingevoerd en gelijk.
        </EmptyState>
      ),
    },
    {
      name: "Mislukt",
      show: () => (
        <EmptyState
          tone="error"
          title="De back-up is niet gevonden"
          action={<Button>Kies een andere map</Button>}
        >
          Steek de stick terug, of kies een andere map. Wat je typte staat veilig op deze computer.
        </EmptyState>
      ),
    },
    {
      name: "Lange namen",
      show: () => (
        <EmptyState title="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch heeft nog geen proces-verbaal">
          Het papier van Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch is nog niet binnen.
        </EmptyState>
      ),
    },
  ],
};

export default page;
