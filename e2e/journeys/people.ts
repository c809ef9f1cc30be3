import type { Account } from "../pages/osv-desktop/start-pages.ts";

const person = (userName: string, fullName: string): Account => {
  return { userName, fullName, password: "vier grote fietsen" };
};

export const ADMINISTRATOR = person("postma", "N. Postma");
export const COORDINATOR = person("kamphuis", "R. Kamphuis");
/** Who types, in the order in which they take a paper first. */
export const TYPISTS: readonly Account[] = [
  person("lammers", "A. Lammers"),
  person("aydin", "E. Aydın"),
  person("smeets", "B. Smeets"),
  person("vandam", "J. van Dam"),
  person("oosting", "F. Oosting"),
  person("verhaag", "M. Verhaag"),
];
