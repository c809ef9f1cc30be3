import { type ReactNode, useEffect, useRef } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { Button } from "../Button/Button.tsx";
import type { NoticeTone } from "./notices.ts";
import { ToastProvider, useToasts } from "./Toast.tsx";
import { ToastPlace } from "./ToastPlace.tsx";

const now = () => "2027-03-17T20:43:07Z";

interface ToldProps {
  readonly tone: NoticeTone;
  readonly text: string;
  readonly times?: number;
  readonly children?: ReactNode;
}

/** Shows a notice as soon as it is there. */
function Told({ tone, text, times = 1 }: ToldProps) {
  const { tell } = useToasts();
  const told = useRef(false);
  useEffect(() => {
    // React runs effects twice while developing; one notice is enough.
    if (told.current) return;
    told.current = true;
    for (let count = 0; count < times; count += 1) tell(tone, text);
  }, [tell, tone, text, times]);
  return <ToastPlace />;
}

function Buttons() {
  const { tell } = useToasts();
  return (
    <>
      <ToastPlace />
      <div style={{ display: "flex", flexWrap: "wrap", gap: 8 }}>
        <Button onClick={() => tell("done", "Back-up gemaakt op de stick.")}>Iets lukt</Button>
        <Button onClick={() => tell("info", "N. Postma heeft stembureau 14 geopend.")}>Iets gebeurt</Button>
        <Button
          onClick={() =>
            tell("error", "De stick is eruit. Steek hem terug: wat je typt staat op deze computer.")
          }
        >
          Iets mislukt
        </Button>
      </div>
    </>
  );
}

const inProvider = (children: ReactNode) => <ToastProvider now={now}>{children}</ToastProvider>;

const page: GalleryPage = {
  component: "Toast",
  use: "Vertelt wat er gebeurde, op een plaats die vrij blijft. Een fout blijft staan; alles is terug te lezen.",
  states: [
    { name: "Probeer het", show: () => inProvider(<Buttons />) },
    { name: "Leeg", show: () => inProvider(<ToastPlace />) },
    {
      name: "Mislukt, blijft staan",
      show: () =>
        inProvider(<Told tone="error" text="De schijf is vol. Maak ruimte, of kies een andere map." />),
    },
    {
      name: "Lange tekst",
      show: () =>
        inProvider(
          <Told
            tone="error"
            text="Het bestand Tellingen_GR2027_Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch.eml.xml hoort bij een andere verkiezing. Kies het bestand dat de gemeente heeft gestuurd."
          />,
        ),
    },
    {
      name: "Veel meldingen",
      show: () => inProvider(<Told tone="error" text="De stick is eruit. Steek hem terug." times={38} />),
    },
  ],
};

export default page;
