import type { LoginSlips } from "../documents.ts";
import { dateInWords } from "../paper/dutch-dates.ts";
import { framed } from "../paper/frame.ts";
import type { Paper } from "../paper/paper.ts";
import { wordingOf } from "../paper/wording.ts";

/** Accounts with their temporary passwords, to cut apart and hand out. */
export function loginSlips(slips: LoginSlips): Paper {
  const { election, accounts } = slips;
  return framed(
    slips,
    {
      title: `Inlogbriefjes, ${election.name}`,
      footerLines: ["Knip de briefjes los en geef ze persoonlijk. Vernietig wat overblijft."],
    },
    [
      {
        headerLeft: `Inlogbriefjes - ${election.name} – ${dateInWords(election.date)}`,
        headerRight: [wordingOf(slips.municipality, election).bodyInHeader],
        columns: 1,
        blocks: [
          {
            kind: "login-slips",
            slips: accounts.map(({ fullName, role, userName, temporaryPassword }) => ({
              name: fullName,
              role,
              userName,
              password: temporaryPassword,
              instruction: "Bij de eerste keer inloggen kies je zelf een nieuw wachtwoord.",
            })),
          },
        ],
      },
    ],
  );
}
