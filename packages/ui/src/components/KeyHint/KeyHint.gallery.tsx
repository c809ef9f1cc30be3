import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { KeyHint } from "./KeyHint.tsx";

const page: GalleryPage = {
  component: "KeyHint",
  use: "Laat zien welke toets iets doet.",
  states: [
    { name: "Eén toets", show: () => <KeyHint keys={["Enter"]}>volgend veld</KeyHint> },
    { name: "Twee toetsen samen", show: () => <KeyHint keys={["Shift", "↓"]}>naar totaal</KeyHint> },
    {
      name: "Lange uitleg",
      show: () => <KeyHint keys={["Ctrl", "Shift", "L"]}>bureau op slot zetten en de invoer bewaren</KeyHint>,
    },
  ],
};

export default page;
