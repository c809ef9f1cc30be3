import { catalogue } from "../src/i18n/texts.ts";

export const galleryTexts = catalogue(
  {
    gallery: "galerij",
    components: "Onderdelen",
    introduction: "Alle onderdelen van de schermen, elk in al zijn toestanden.",
    otherLanguage: "English",
    startPractice: "Oefenen aan",
    endPractice: "Oefenen uit",
    states: (count: number) => (count === 1 ? "1 toestand" : `${count} toestanden`),
  },
  {
    gallery: "gallery",
    components: "Components",
    introduction: "All components of the screens, each in all its states.",
    otherLanguage: "Nederlands",
    startPractice: "Practice on",
    endPractice: "Practice off",
    states: (count: number) => (count === 1 ? "1 state" : `${count} states`),
  },
);
