import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { Meter } from "./Meter.tsx";

const page: GalleryPage = {
  component: "Meter",
  use: "Laat zien hoe ver iets is, klein genoeg voor in een tabel.",
  states: [
    { name: "Halverwege", show: () => <Meter label="Ingevulde velden" part={134} whole={268} /> },
    { name: "Met getallen", show: () => <Meter label="Ingevulde velden" part={1212} whole={1321} figures /> },
    { name: "Nog niets", show: () => <Meter label="Ingevulde velden" part={0} whole={268} figures /> },
    { name: "Alles", show: () => <Meter label="Ingevulde velden" part={268} whole={268} figures /> },
    {
      name: "Er valt niets te meten",
      show: () => <Meter label="Ingevulde velden" part={0} whole={0} figures />,
    },
  ],
};

export default page;
