import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { type Moment, Timeline } from "./Timeline.tsx";

const night: readonly Moment[] = [
  { id: "1", at: "2027-03-17T20:36:00Z", who: "A. Lammers", what: "Eerste invoer afgerond" },
  {
    id: "2",
    at: "2027-03-17T21:40:00Z",
    who: "N. Postma",
    what: "Tweede invoer afgerond: 3 velden verschillen",
    detail: "Lijst 3, kandidaat 7 en 8; G, ongeldige stemmen",
  },
  {
    id: "3",
    at: "2027-03-17T22:58:00Z",
    who: "R. Kamphuis",
    what: "Teruggegeven aan de eerste invoerder",
    detail: "Reden: twee regels verwisseld",
  },
  { id: "4", at: "2027-03-17T23:04:00Z", who: "A. Lammers", what: "2 velden opnieuw getypt" },
  { id: "5", at: "2027-03-17T23:04:00Z", who: null, what: "Beide invoeren zijn gelijk" },
];

const long: readonly Moment[] = [
  {
    id: "1",
    at: "2027-03-17T20:36:00Z",
    who: "W.F.M. van der Kerkhof-Oudenaarden, plaatsvervangend voorzitter van het gemeentelijk stembureau",
    what: "Toelichting gegeven bij Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    detail:
      "Het aantal toegelaten kiezers is twee hoger dan het aantal stembiljetten: twee kiezers zijn met hun stempas vertrokken zonder te stemmen.",
  },
];

const many: readonly Moment[] = Array.from({ length: 40 }, (_, index) => ({
  id: String(index),
  at: `2027-03-17T21:${String(10 + index).padStart(2, "0")}:00Z`,
  who: "N. Postma",
  what: `Stap ${index + 1} opgeslagen`,
}));

const page: GalleryPage = {
  component: "Timeline",
  use: "Wat er gebeurde: wanneer, wat en door wie. Een nacht loopt door in de volgende dag.",
  states: [
    { name: "Een nacht, over twaalven heen", show: () => <Timeline label="Stembureau 7" moments={night} /> },
    { name: "Lange namen", show: () => <Timeline label="Stembureau 8" moments={long} /> },
    { name: "Veel", show: () => <Timeline label="Stembureau 9" moments={many} /> },
    { name: "Leeg", show: () => <Timeline label="Stembureau 10" moments={[]} /> },
  ],
};

export default page;
