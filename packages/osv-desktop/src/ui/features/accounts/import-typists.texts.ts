import { catalogue } from "@stemketen/ui";

export const importTypistsTexts = catalogue(
  {
    title: "Invoerders uit een lijst",
    intro:
      "Maak in je rekenblad een tabel met de kolommen gebruikersnaam, naam en (als je die hebt) ploeg. Bewaar die als CSV.",
    example: "gebruikersnaam;naam;ploeg\nlammers;A. Lammers;avond 1\naydin;E. Aydın;avond 2",
    label: "Lijst van invoerders (CSV)",
    busy: "De accounts worden gemaakt. Bij een lange lijst duurt dat even…",
    noAnswer: "Het programma antwoordt niet. Kies het bestand opnieuw.",
    notTaken: (name: string) =>
      `Er is nog geen account gemaakt. Verander dit in ${name} en kies het bestand opnieuw:`,
    close: "Sluiten",
    taken: (name: string) => `De gebruikersnaam ${name} is er al.`,
    twice: (line: number, other: number | null) =>
      other === null
        ? `Regel ${line}: deze gebruikersnaam is er al.`
        : `Regel ${line}: deze gebruikersnaam staat ook op regel ${other}.`,
    line: (line: number) => `Regel ${line}: `,
    "too-few-columns": "er staat maar één kolom. Zet een puntkomma tussen de gebruikersnaam en de naam.",
    "too-many-columns": "er staan te veel kolommen. Drie is genoeg.",
    "bad-user-name": "de gebruikersnaam heeft een spatie of een teken dat niet mag.",
    "name-missing": "de naam ontbreekt.",
    "too-long": "de naam of de ploeg is te lang. Gebruik hoogstens 200 tekens.",
    "bad-quotes": "een aanhalingsteken staat verkeerd.",
    "no-typists": "er staat niemand in deze lijst.",
    "too-many-lines": "de lijst is te lang. Hoogstens duizend invoerders kan.",
  },
  {
    title: "Typists from a list",
    intro:
      "Make a table in your spreadsheet with the columns user name, name and (if you have it) shift. Save it as CSV.",
    example: "username;name;shift\nlammers;A. Lammers;evening 1\naydin;E. Aydın;evening 2",
    label: "List of typists (CSV)",
    busy: "The accounts are being made. For a long list that takes a while…",
    noAnswer: "The program does not answer. Choose the file again.",
    notTaken: (name: string) => `No account was made yet. Change this in ${name} and choose the file again:`,
    close: "Close",
    taken: (name: string) => `The user name ${name} is there already.`,
    twice: (line: number, other: number | null) =>
      other === null
        ? `Line ${line}: this user name is there already.`
        : `Line ${line}: this user name also stands on line ${other}.`,
    line: (line: number) => `Line ${line}: `,
    "too-few-columns": "there is only one column. Put a semicolon between the user name and the name.",
    "too-many-columns": "there are too many columns. Three are enough.",
    "bad-user-name": "the user name has a blank or a character that is not allowed.",
    "name-missing": "the name is missing.",
    "too-long": "the name or the shift is too long. Use at most 200 characters.",
    "bad-quotes": "a quotation mark stands in a wrong place.",
    "no-typists": "nobody is in this list.",
    "too-many-lines": "the list is too long. At most a thousand typists can be in it.",
  },
);
