import { catalogue } from "@stemketen/ui";

export const secondCountTexts = catalogue(
  {
    title: "Vergelijken met een stembureau-app",
    why: "Telt jullie gemeente op de stembureaus ook met een app? Hier zie je waar de app en het papier verschillen. Er wordt niets ingevuld en niets gewijzigd.",
    countFile: "Ondertekend bestand van de app",
    keyFile: "Openbare sleutel van de app",
    compare: "Vergelijken",
    busy: "Vergelijken…",
    both: "Kies eerst het bestand en de sleutel.",
    unreadable: "Het bestand kon niet worden gelezen. Zit de stick er nog in?",
    "key-no-key": "In dit bestand staat geen sleutel. Kies het bestand met de openbare sleutel van de app.",
    "key-secret-key":
      "Dit is een geheime sleutel. Die hoort niet op deze computer. Vraag de openbare sleutel: daarin staat BEGIN PUBLIC KEY.",
    "key-other-kind": "Dit is een sleutel van een andere soort. De app tekent met een sleutel Ed25519.",
    "key-not-whole":
      "Dit bestand is niet heel, of er staat meer in dan één sleutel. Kies een bestand met alleen de openbare sleutel.",
    signedBy: "Ondertekend met sleutel",
    compareKey:
      "Staat dit nummer ook op het papier van de gemeente? Zo niet, gebruik deze uitkomst dan niet.",
    equal: (stations: number) =>
      stations === 1
        ? "1 stembureau vergeleken, geen verschillen."
        : `${stations} stembureaus vergeleken, geen verschillen.`,
    boxes: (boxes: string, name: string) => `Vergelijking van ${boxes} getallen uit ${name}.`,
    differ: (stations: number, differing: string) =>
      `${stations === 1 ? "1 stembureau" : `${stations} stembureaus`} vergeleken. ${
        differing === "1" ? "Er is 1 verschil." : `Er zijn ${differing} verschillen.`
      }`,
    nothing: "Er is niets vergeleken. Geen stembureau uit het bestand is klaar.",
    todo: "Pak bij elk verschil het papier en kijk wat er staat. Het papier beslist. Er verandert niets vanzelf. Is er verkeerd ingevoerd? Kies dan het nummer van het stembureau.",
    first: (listed: string) =>
      `Dit zijn de eerste ${listed}. Bij zoveel verschillen is het bestand misschien van een andere telling, of klopt de app niet.`,
    differences: "Waar de app en het papier verschillen",
    stationAndBox: "Stembureau en vakje",
    app: "App",
    paper: "Papier",
    toSheet: (station: number, name: string) => `${station} ${name}: open het stembureau`,
    notDefinitive: (stations: string) => `Nog niet klaar, dus niet vergeleken: ${stations}.`,
    unknown: (stations: string) => `Niet in deze telling: ${stations}. Kijk of dit het goede bestand is.`,
    "refused-no-election": "Er is nog geen verkiezing.",
    "refused-not-a-public-key": "Dit is geen openbare sleutel. Kies de sleutel opnieuw.",
    "refused-not-a-signed-message":
      "Dit is geen ondertekend bestand, of het is niet heel. Haal het opnieuw uit de app.",
    "refused-not-a-station-count":
      "Dit bestand is wel ondertekend, maar het is geen telling van een app. Kies een ander bestand.",
    "refused-invalid-signature":
      "De handtekening past niet bij deze sleutel, of het bestand is veranderd. Kies de goede sleutel, of haal het bestand opnieuw uit de app.",
    "refused-role-not-allowed":
      "Dit bestand is niet ondertekend als telling van een app. Vraag het na bij wie de app beheert.",
    "refused-other-election": (expected: string, found: string) =>
      `Dit bestand is van een andere verkiezing: ${found}. Hier telt ${expected}.`,
    "refused-no-such-box": (station: number, path: string) =>
      `De app telde bij stembureau ${station} iets wat niet op het papier staat: ${path}. Er is niets vergeleken. Geef dit door aan wie de app beheert.`,
    "refused-sheets-changed": "Wat is opgeslagen, klopt niet met het logboek. Stop en bel de helpdesk.",
    "refused-unreadable-count": (why: string) =>
      `Het bestand is ondertekend, maar niet te lezen: ${why}. Er is niets vergeleken. Geef dit door aan wie de app beheert.`,
    "count-too-large": "er staat te veel in",
    "count-not-utf8": "de tekens kloppen niet",
    "count-not-json": "het is niet de vorm die hier hoort",
    "count-wrong-shape": (at: string) =>
      at === "" ? "de indeling klopt niet" : `de indeling klopt niet bij ${at}`,
    "count-duplicate-station": (station: number) => `stembureau ${station} staat er twee keer in`,
    "count-wrong-path": (station: number, path: string) =>
      `bij stembureau ${station} heet een vakje "${path}", en zo heet er geen`,
    "count-wrong-number": (station: number, path: string) =>
      `bij stembureau ${station} staat in ${path} geen goed getal`,
    "count-not-canonical": (at: string) => `de schrijfwijze klopt niet, vanaf teken ${at}`,
  },
  {
    title: "Compare with a polling station app",
    why: "Does your municipality also count with an app at the polling stations? Here you see where the app and the paper differ. Nothing is filled in and nothing is changed.",
    countFile: "Signed file of the app",
    keyFile: "Public key of the app",
    compare: "Compare",
    busy: "Comparing…",
    both: "Choose the file and the key first.",
    unreadable: "The file could not be read. Is the stick still in?",
    "key-no-key": "There is no key in this file. Choose the file with the public key of the app.",
    "key-secret-key":
      "This is a secret key. It does not belong on this computer. Ask for the public key: BEGIN PUBLIC KEY stands in it.",
    "key-other-kind": "This is a key of another kind. The app signs with an Ed25519 key.",
    "key-not-whole":
      "This file is not whole, or more stands in it than one key. Choose a file with the public key alone.",
    signedBy: "Signed with key",
    compareKey:
      "Does this number also stand on the paper of the municipality? If not, do not use this outcome.",
    equal: (stations: number) =>
      stations === 1
        ? "1 polling station compared, no differences."
        : `${stations} polling stations compared, no differences.`,
    boxes: (boxes: string, name: string) => `Comparison of ${boxes} numbers from ${name}.`,
    differ: (stations: number, differing: string) =>
      `${stations === 1 ? "1 polling station" : `${stations} polling stations`} compared. ${
        differing === "1" ? "There is 1 difference." : `There are ${differing} differences.`
      }`,
    nothing: "Nothing was compared. No polling station in the file is done.",
    todo: "For each difference, take the paper and look what it says. The paper decides. Nothing changes by itself. Was it typed wrong? Then choose the number of the polling station.",
    first: (listed: string) =>
      `These are the first ${listed}. With so many differences the file may be of another count, or the app may be wrong.`,
    differences: "Where the app and the paper differ",
    stationAndBox: "Polling station and box",
    app: "App",
    paper: "Paper",
    toSheet: (station: number, name: string) => `${station} ${name}: open the polling station`,
    notDefinitive: (stations: string) => `Not done yet, so not compared: ${stations}.`,
    unknown: (stations: string) => `Not in this count: ${stations}. See whether this is the right file.`,
    "refused-no-election": "There is no election yet.",
    "refused-not-a-public-key": "This is not a public key. Choose the key again.",
    "refused-not-a-signed-message":
      "This is not a signed file, or it is not whole. Take it from the app again.",
    "refused-not-a-station-count":
      "This file is signed, but it is not the count of an app. Choose another file.",
    "refused-invalid-signature":
      "The signature does not fit this key, or the file was changed. Choose the right key, or take the file from the app again.",
    "refused-role-not-allowed":
      "This file was not signed as the count of an app. Ask whoever looks after the app.",
    "refused-other-election": (expected: string, found: string) =>
      `This file is of another election: ${found}. Here ${expected} is counted.`,
    "refused-no-such-box": (station: number, path: string) =>
      `At polling station ${station} the app counted something that is not on the paper: ${path}. Nothing was compared. Tell whoever looks after the app.`,
    "refused-sheets-changed": "What is stored does not agree with the log. Stop and call the help desk.",
    "refused-unreadable-count": (why: string) =>
      `The file is signed, but cannot be read: ${why}. Nothing was compared. Tell whoever looks after the app.`,
    "count-too-large": "there is too much in it",
    "count-not-utf8": "the characters are not right",
    "count-not-json": "it does not have the form that belongs here",
    "count-wrong-shape": (at: string) =>
      at === "" ? "the arrangement is not right" : `the arrangement is not right at ${at}`,
    "count-duplicate-station": (station: number) => `polling station ${station} is in it twice`,
    "count-wrong-path": (station: number, path: string) =>
      `at polling station ${station} a box is called "${path}", and none is called that`,
    "count-wrong-number": (station: number, path: string) =>
      `at polling station ${station} there is no right number in ${path}`,
    "count-not-canonical": (at: string) => `it is not spelled right from character ${at}`,
  },
);
