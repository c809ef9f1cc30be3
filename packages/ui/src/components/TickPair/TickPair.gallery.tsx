import { useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { TickPair, type TickPairProps } from "./TickPair.tsx";

function Ticking({ ticks, ...rest }: Omit<TickPairProps, "onChange">) {
  const [ticked, setTicked] = useState(ticks);
  return <TickPair {...rest} ticks={ticked} onChange={setTicked} />;
}

const question = "Is er extra onderzoek gedaan vanwege andere redenen dan een onverklaard verschil?";

const page: GalleryPage = {
  component: "TickPair",
  use: "Een vraag met twee vakjes zoals op papier. Beide of geen van beide kan ook: het papier is leidend.",
  states: [
    {
      name: "Leeg",
      show: () => <Ticking field="empty" question={question} ticks={{ yes: false, no: false }} />,
    },
    { name: "Ja", show: () => <Ticking field="yes" question={question} ticks={{ yes: true, no: false }} /> },
    {
      name: "Beide, met een fout",
      show: () => <Ticking field="both" question={question} ticks={{ yes: true, no: true }} flag="error" />,
    },
    {
      name: "Waarschuwing",
      show: () => (
        <Ticking field="warning" question={question} ticks={{ yes: false, no: false }} flag="warning" />
      ),
    },
    {
      name: "Alleen lezen",
      show: () => <TickPair field="read" question={question} ticks={{ yes: false, no: true }} />,
    },
  ],
};

export default page;
