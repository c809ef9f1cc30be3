import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { Button } from "../Button/Button.tsx";
import { PageHead } from "./PageHead.tsx";

const page: GalleryPage = {
  component: "PageHead",
  use: "Zegt waar deze pagina over gaat, met het nummer zoals het op de deur staat.",
  states: [
    {
      name: "Stembureau",
      show: () => (
        <PageHead
          number={14}
          title="De Brink"
          subtitle="Eerste invoer · neem de getallen over van het papieren proces-verbaal"
        />
      ),
    },
    {
      name: "Zonder nummer, met acties",
      show: () => (
        <PageHead
          title="Voortgang invoer"
          subtitle="312 stembureaus · 41 per uur · klaar rond 01:50"
          actions={
            <>
              <Button>Beamer</Button>
              <Button kind="main">Zitting afsluiten</Button>
            </>
          }
        />
      ),
    },
    { name: "Alleen een titel", show: () => <PageHead title="Accounts" /> },
    {
      name: "Lange namen",
      show: () => (
        <PageHead
          number={1207}
          title="Multifunctioneel centrum en dorpshuis De Oude Zuivelfabriek-Noorderwaardenburg"
          subtitle="Tweede invoer · begonnen door A.B.C. van den Bergh-Schimmelpenninck van Oosterwolde"
          actions={<Button>Teruggeven</Button>}
        />
      ),
    },
  ],
};

export default page;
