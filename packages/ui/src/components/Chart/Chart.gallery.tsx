import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { BarChart } from "./BarChart.tsx";
import { LineChart } from "./LineChart.tsx";
import { Sparkline } from "./Sparkline.tsx";

const times = ["20:30", "21:00", "21:30", "22:00", "22:30", "23:00", "23:30", "00:00", "00:30", "01:00"];
const perHour = [12, 31, 44, 41, 38, 46, 41, 29, 33, null];
const many = Array.from({ length: 120 }, (_, index) => index);

const speed = {
  title: "Snelheid van de invoer",
  unit: "stembureaus per uur",
  labelTitle: "Tijd",
  labels: times,
};

const page: GalleryPage = {
  component: "Chart",
  use: "Tekent getallen. Wie de tekening niet ziet, krijgt dezelfde getallen in een tabel.",
  states: [
    {
      name: "Eén lijn",
      show: () => <LineChart {...speed} series={[{ name: "Beide invoeren", values: perHour }]} />,
    },
    {
      name: "Meer lijnen, met een gat",
      show: () => (
        <LineChart
          {...speed}
          series={[
            { name: "Eerste invoer", values: [22, 41, 52, 44, 38, 30, 21, 11, 4, 0] },
            { name: "Tweede invoer", values: [0, 8, 21, null, null, 46, 41, 39, 33, 30] },
            { name: "Met bevindingen", values: [2, 3, 3, 5, 4, 6, 2, 1, 1, 1] },
            { name: "Heropend", values: [0, 0, 1, 0, 2, 9, 12, 13, 15, 18] },
          ]}
        />
      ),
    },
    {
      name: "Staven",
      show: () => (
        <BarChart
          title="Klaar per half uur"
          unit="stembureaus"
          labelTitle="Tijd"
          labels={times}
          series={{ name: "Klaar", values: [3, 12, 21, 20, 19, 23, 21, 15, 16, 4] }}
        />
      ),
    },
    {
      name: "In een regel",
      show: () => (
        <p>
          Per uur <Sparkline title="Per uur" unit="stembureaus" values={[12, 31, 44, 41, 38, 46, 41]} />
        </p>
      ),
    },
    {
      name: "Heel veel",
      show: () => (
        <LineChart
          title="Opgeslagen stappen"
          unit="stappen per minuut"
          labelTitle="Minuut"
          labels={many.map(
            (minute) => `${20 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`,
          )}
          series={[{ name: "Stappen", values: many.map((minute) => 900 + ((minute * 37) % 411)) }]}
        />
      ),
    },
    {
      name: "Lange namen",
      show: () => (
        <BarChart
          title="Stemmen per lijst in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
          unit="stemmen"
          labelTitle="Lijst"
          labels={["Lindewaard Sociaal en Leefbaar", "Groen Lindewaard", "Dorpsbelang voor Iedereen"]}
          series={{ name: "Stemmen", values: [12_034, 8211, 10_480] }}
        />
      ),
    },
    {
      name: "Leeg",
      show: () => <LineChart {...speed} labels={[]} series={[{ name: "Beide invoeren", values: [] }]} />,
    },
    { name: "Leeg in een regel", show: () => <Sparkline title="Per uur" unit="stembureaus" values={[]} /> },
  ],
};

export default page;
