import { useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { ArrowIcon, PrintIcon } from "../../icons/index.ts";
import { Button } from "./Button.tsx";

/** Each press while it is not busy counts; it is busy after the first. */
function Saving() {
  const [presses, setPresses] = useState(0);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setPresses(presses + 1);
      }}
    >
      <Button kind="main" type="submit" busy={presses > 0 ? "Opslaan…" : null}>
        Opslaan
      </Button>{" "}
      <output>{presses} keer verstuurd</output>
    </form>
  );
}

const page: GalleryPage = {
  component: "Button",
  use: "Doet iets. Een scherm heeft één hoofdactie; de rest is rustig.",
  states: [
    { name: "Hoofdactie", show: () => <Button kind="main">Volgende stap</Button> },
    { name: "Rustig", show: () => <Button>Pauzeren</Button> },
    { name: "Gevaarlijk", show: () => <Button kind="danger">Invoer wissen</Button> },
    { name: "Met icoon", show: () => <Button icon={<PrintIcon />}>Afdrukken</Button> },
    {
      name: "Bezig",
      show: () => (
        <Button kind="main" busy="Opslaan…" icon={<ArrowIcon to="right" />}>
          Opslaan
        </Button>
      ),
    },
    { name: "Bezig na de eerste keer", show: () => <Saving /> },
    { name: "Uit", show: () => <Button disabled>Zitting afsluiten</Button> },
    {
      name: "Lange tekst",
      show: () => (
        <Button kind="main">
          Proces-verbaal van de eerste zitting van het gemeentelijk stembureau maken
        </Button>
      ),
    },
  ],
};

export default page;
