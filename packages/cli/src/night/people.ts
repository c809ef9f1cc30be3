import type { Actor } from "@stemketen/core/data-entry";
import { userId } from "@stemketen/core/election";

const NAMES = [
  "Anneke Visser",
  "Bilal Demir",
  "Corrie Hoekstra",
  "Dennis Mulder",
  "Els van Beek",
  "Farid el Idrissi",
  "Greet Postma",
  "Hans Willemsen",
  "Ineke de Ruiter",
  "Jorn Kuiper",
  "Kadisha Pinas",
  "Leendert Bos",
] as const;

/** The coordinator of the night: settles differences and findings from the paper. */
export const COORDINATOR: Actor = { id: userId("coordinator"), name: "Marijke Terpstra" };

/** Typists with made-up names, as many as asked for. */
export function makeTypists(count: number): Actor[] {
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / NAMES.length);
    const name = NAMES[index % NAMES.length] ?? "";
    return { id: userId(`typist-${index + 1}`), name: round === 0 ? name : `${name} ${round + 1}` };
  });
}
