import { useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import { HashCheck } from "./HashCheck.tsx";
import { HashGrid } from "./HashGrid.tsx";
import type { HashCheckState } from "./hash-check-state.ts";

const digest = "a4d451ec234637b0f72c43d64c710968f6b602cd653b4de8c09f1b556240a829";
const groups = (digest.match(/.{4}/g) ?? []).map((group, index) =>
  index === 3 || index === 12 ? null : group,
);

function Check({ state }: { readonly state: HashCheckState }) {
  return (
    <HashCheck label="Code van deze software" groups={groups} state={state} onCompare={() => undefined} />
  );
}

/** The right answer here is "37b0" and "c09f". */
function TryIt() {
  const [state, setState] = useState<HashCheckState>({ kind: "asking", attemptsLeft: 3 });
  const compare = (typed: readonly string[]) => {
    if (typed.join() === "37b0,c09f") return setState({ kind: "matched" });
    const left = "attemptsLeft" in state ? state.attemptsLeft - 1 : 0;
    setState(left === 0 ? { kind: "blocked" } : { kind: "mismatch", attemptsLeft: left });
  };
  return <HashCheck label="Code om over te typen" groups={groups} state={state} onCompare={compare} />;
}

const page: GalleryPage = {
  component: "HashGrid",
  use: "Een code van een bestand in zestien groepen van vier, om voor te lezen en over te typen van papier.",
  states: [
    { name: "Twee groepen overtypen", show: () => <TryIt /> },
    { name: "Alleen lezen", show: () => <HashGrid label="Code van het bestand" digest={digest} /> },
    { name: "Klein", show: () => <HashGrid compact label="Code van het bestand" digest={digest} /> },
    { name: "Wordt vergeleken", show: () => <Check state={{ kind: "checking" }} /> },
    { name: "Klopt niet", show: () => <Check state={{ kind: "mismatch", attemptsLeft: 1 }} /> },
    { name: "Drie keer mis", show: () => <Check state={{ kind: "blocked" }} /> },
    { name: "Klopt", show: () => <Check state={{ kind: "matched" }} /> },
  ],
};

export default page;
