import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { Button } from "../Button/Button.tsx";
import { AppBar } from "./AppBar.tsx";

const where = "Gemeenteraad Lindewaard 2027 · eerste zitting";

const page: GalleryPage = {
  component: "AppBar",
  use: "Staat boven elk scherm: waar je bent, of je werk veilig is en wie je bent.",
  states: [
    {
      name: "Gewoon",
      show: () => (
        <AppBar
          home="#"
          where={where}
          saved={{ kind: "saved", at: "2027-03-17T20:43:07Z" }}
          who="N. Postma · invoerder"
        />
      ),
    },
    {
      name: "Met een actie",
      show: () => (
        <AppBar home="#" where={where} who="R. Kamphuis · coördinator" actions={<Button>Pauzeren</Button>} />
      ),
    },
    { name: "Nog niemand ingelogd", show: () => <AppBar home="#" /> },
    {
      name: "Bezig met opslaan",
      show: () => <AppBar home="#" where={where} saved={{ kind: "saving" }} who="N. Postma · invoerder" />,
    },
    {
      name: "Nog niet opgeslagen",
      show: () => <AppBar home="#" where={where} saved={{ kind: "not-saved" }} who="N. Postma · invoerder" />,
    },
    {
      name: "Opslaan mislukt",
      show: () => <AppBar home="#" where={where} saved={{ kind: "failed" }} who="N. Postma · invoerder" />,
    },
    {
      name: "Oefenen",
      show: () => (
        <AppBar
          home="#"
          practice
          where="Gemeenteraad Oefendam 2027 · eerste zitting"
          saved={{ kind: "saved", at: "2027-03-17T20:43:07Z" }}
          who="N. Postma · invoerder"
        />
      ),
    },
    {
      name: "Lange namen",
      show: () => (
        <AppBar
          home="#"
          where="Gemeenteraad Zuid-Hollandse Lindenaren-Oostereiland 2027 · eerste zitting van het gemeentelijk stembureau"
          saved={{ kind: "saved", at: "2027-03-17T20:43:07Z" }}
          who="A.B.C. van den Bergh-Schimmelpenninck van Oosterwolde · coördinator"
          actions={<Button>Pauzeren</Button>}
        />
      ),
    },
  ],
};

export default page;
