import type { Role } from "@stemketen/core/election";
import { compareWithLetter, PASSWORD, Screen } from "../tabulator-at-work.ts";
import type { ProgramInBrowser } from "./program-in-browser.ts";

/** Everybody of the made-up town who is on the pictures. */
const PEOPLE = {
  lammers: { fullName: "A. Lammers", role: "administrator" },
  kamphuis: { fullName: "R. Kamphuis", role: "coordinator", shift: "avond 1" },
  aydin: { fullName: "E. Aydın", role: "typist", shift: "avond 1" },
  smeets: { fullName: "B. Smeets", role: "typist", shift: "avond 1" },
  vandam: { fullName: "J. van Dam", role: "typist" },
  postma: { fullName: "N. Postma", role: "auditor" },
} as const satisfies Readonly<
  Record<string, { readonly fullName: string; readonly role: Role; readonly shift?: string }>
>;

export type PersonName = keyof typeof PEOPLE;
/** Everybody at a screen of their own, logged in. */
export type People = Readonly<Record<PersonName, Screen>>;

/** Makes the accounts of everybody, by way of the letter check, and logs them in with passwords of their own. */
export async function hirePeople({ tabulator }: ProgramInBrowser): Promise<People> {
  const lammers = new Screen(tabulator);
  await compareWithLetter(lammers);
  const { fullName } = PEOPLE.lammers;
  await lammers.mutate("accounts.createFirstAdministrator", {
    userName: "lammers",
    fullName,
    password: PASSWORD,
  });
  await lammers.logIn("lammers");
  const hire = async (userName: PersonName): Promise<Screen> => {
    const made = await lammers.mutate("accounts.create", { userName, ...PEOPLE[userName] });
    const screen = new Screen(tabulator);
    const current: string = made.data.value.temporaryPassword;
    await screen.logIn(userName, current);
    await screen.mutate("accounts.changePassword", { current, next: PASSWORD });
    await screen.logIn(userName);
    return screen;
  };
  return {
    lammers,
    kamphuis: await hire("kamphuis"),
    aydin: await hire("aydin"),
    smeets: await hire("smeets"),
    vandam: await hire("vandam"),
    postma: await hire("postma"),
  };
}
