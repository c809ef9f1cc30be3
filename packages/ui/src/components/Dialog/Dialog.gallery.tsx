import { type ReactNode, useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { Button } from "../Button/Button.tsx";
import { Dialog, type DialogProps } from "./Dialog.tsx";

function Opened({ button, ...dialog }: { readonly button: string } & Omit<DialogProps, "open" | "onClose">) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{button}</Button>
      <Dialog {...dialog} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

function Deleting({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [deleted, setDeleted] = useState(false);
  const act = () => {
    setDeleted(true);
    setOpen(false);
  };
  return (
    <>
      <Button kind="danger" onClick={() => setOpen(true)}>
        Invoer wissen
      </Button>
      <p role="status">{deleted ? "De invoer is gewist." : ""}</p>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Beide invoeren van stembureau 14 wissen?"
        action={{ title: "Wissen", onAct: act, confirmation: "14" }}
      >
        {children}
      </Dialog>
    </>
  );
}

const page: GalleryPage = {
  component: "Dialog",
  use: "Stelt een vraag die eerst een antwoord nodig heeft. Esc laat alles zoals het is.",
  states: [
    {
      name: "Vraag",
      show: () => (
        <Opened
          button="Pauzeren"
          title="De zitting pauzeren?"
          action={{ title: "Pauzeren", onAct: () => undefined }}
        >
          <p>Niemand kan invoeren tot je de zitting hervat. Wat al getypt is, blijft bewaard.</p>
        </Opened>
      ),
    },
    {
      name: "Wat niet terug kan, vraagt om een woord of getal",
      show: () => (
        <Deleting>
          <p>Twee mensen typen dit stembureau daarna opnieuw. In het logboek blijft staan wat er stond.</p>
        </Deleting>
      ),
    },
    {
      name: "Alleen vertellen",
      show: () => (
        <Opened button="Over deze code" title="Wat zegt deze code?" closeTitle="Sluiten">
          <p>
            De code hoort bij precies deze software. Eén ander teken in de software geeft een andere code.
          </p>
        </Opened>
      ),
    },
    {
      name: "Bezig",
      show: () => (
        <Opened
          button="Toon bezig"
          title="De zitting afsluiten?"
          action={{ title: "Afsluiten", onAct: () => undefined, busy: "Afsluiten…" }}
        />
      ),
    },
    {
      name: "Mislukt",
      show: () => (
        <Opened
          button="Toon mislukt"
          title="Een back-up maken?"
          action={{ title: "Back-up maken", onAct: () => undefined }}
          problem="De stick is vol. Steek een andere stick in en probeer het opnieuw."
        />
      ),
    },
    {
      name: "Lange namen, te veel tekst",
      show: () => (
        <Opened
          button="Toon lang"
          title="Multifunctioneel centrum De Nieuwe Ontmoetingsplaats aan de Oude Veerdijk heropenen?"
          action={{ title: "Heropenen en opnieuw laten invoeren", onAct: () => undefined }}
        >
          {Array.from({ length: 14 }, (_, index) => (
            <p key={index}>
              Afdruk {index + 1} van het proces-verbaal vervalt en moet opnieuw worden gemaakt.
            </p>
          ))}
        </Opened>
      ),
    },
  ],
};

export default page;
