import { catalogue } from "@stemketen/ui";

export const signingTexts = catalogue(
  {
    manifest: "Lijst van alle bestanden met hun hashcode",
    signature: (keyId: string) => `Handtekening met sleutel ${keyId}`,
    signedBy: (name: string, when: string) => `Gezet door ${name} op ${when}`,
    sign: "Ondertekenen met een sleutel",
    signAgain: "Ook ondertekenen met een andere sleutel",
    title: (version: number) => `Versie ${version} ondertekenen`,
    about:
      "Kies het bestand met jullie geheime sleutel op de stick. De sleutel blijft in dit scherm. Het programma bewaart hem niet en stuurt hem nergens heen.",
    proves:
      "Met de handtekening kan iedereen zien of een bestand later is veranderd. Het papier blijft beslissen.",
    keyFile: "Bestand met de geheime sleutel (Ed25519)",
    close: "Niet ondertekenen",
    busy: "Bezig met ondertekenen…",
    signed: (version: number, keyId: string) => `Versie ${version} is ondertekend met sleutel ${keyId}.`,
    unreachable: "Het programma antwoordt niet. Probeer het nog eens.",
    unreadable: "Het bestand kon niet worden gelezen. Zit de stick er nog in?",
    "key-no-key": "In dit bestand staat geen sleutel. Kies het bestand met de geheime sleutel.",
    "key-public-key":
      "Dit is de openbare sleutel. Kies het bestand met de geheime sleutel: daarin staat BEGIN PRIVATE KEY.",
    "key-encrypted":
      "Deze sleutel is met een wachtwoord versleuteld. Zet hem zonder wachtwoord op de stick; de handleiding zegt hoe.",
    "key-other-kind":
      "Dit is een sleutel van een andere soort. Je hebt een sleutel Ed25519 nodig; de handleiding zegt hoe je die maakt.",
    "key-not-whole":
      "Dit bestand is niet heel, of er staat meer in dan één sleutel. Kies een bestand met alleen de geheime sleutel.",
    "refused-no-such-version": "Deze versie is er niet meer.",
    "refused-concept": "Een concept wordt niet ondertekend.",
    "refused-voided": "Deze versie is net vervallen. Onderteken de nieuwste versie.",
    "refused-already-signed": "Deze versie is al met deze sleutel ondertekend.",
    "refused-invalid-signature": "De handtekening past niet bij deze versie. Laad de pagina opnieuw.",
  },
  {
    manifest: "List of all files with their hashes",
    signature: (keyId: string) => `Signature with key ${keyId}`,
    signedBy: (name: string, when: string) => `Made by ${name} on ${when}`,
    sign: "Sign with a key",
    signAgain: "Sign with another key as well",
    title: (version: number) => `Sign version ${version}`,
    about:
      "Choose the file with your secret key on the stick. The key stays in this screen. The program does not keep it and sends it nowhere.",
    proves: "With the signature everybody can see whether a file was changed later. The paper still decides.",
    keyFile: "File with the secret key (Ed25519)",
    close: "Do not sign",
    busy: "Signing…",
    signed: (version: number, keyId: string) => `Version ${version} was signed with key ${keyId}.`,
    unreachable: "The program does not answer. Try again.",
    unreadable: "The file could not be read. Is the stick still in?",
    "key-no-key": "There is no key in this file. Choose the file with the secret key.",
    "key-public-key":
      "This is the public key. Choose the file with the secret key: BEGIN PRIVATE KEY stands in it.",
    "key-encrypted":
      "This key is encrypted with a password. Put it on the stick without one; the guide says how.",
    "key-other-kind":
      "This is a key of another kind. You need an Ed25519 key; the guide says how to make one.",
    "key-not-whole":
      "This file is not whole, or more stands in it than one key. Choose a file with the secret key alone.",
    "refused-no-such-version": "This version is no longer there.",
    "refused-concept": "A concept is not signed.",
    "refused-voided": "This version has just lapsed. Sign the newest version.",
    "refused-already-signed": "This version was signed with this key already.",
    "refused-invalid-signature": "The signature does not fit this version. Load the page again.",
  },
);
