import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { LanguageProvider } from "../../i18n/index.ts";
import { StatusTag } from "./StatusTag.tsx";
import { stationStatuses, statusWords } from "./station-status.ts";

const page: GalleryPage = {
  component: "StatusTag",
  use: "Zegt waar een stembureau staat: vorm, woord en kleur, altijd samen en overal hetzelfde.",
  states: [
    ...stationStatuses.map((status) => ({
      name: statusWords.nl[status],
      show: () => <StatusTag status={status} />,
    })),
    {
      name: "Alle zes in het Engels",
      show: () => (
        <LanguageProvider language="en">
          {stationStatuses.map((status) => (
            <p key={status} lang="en">
              <StatusTag status={status} />
            </p>
          ))}
        </LanguageProvider>
      ),
    },
  ],
};

export default page;
