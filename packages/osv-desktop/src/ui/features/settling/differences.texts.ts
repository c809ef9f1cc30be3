import { catalogue } from "@stemketen/ui";

const fields = (count: number) => (count === 1 ? "1 vak" : `${count} vakken`);
const boxes = (count: number) => (count === 1 ? "1 box" : `${count} boxes`);

export const differencesTexts = catalogue(
  {
    caption: "Waar de twee invoeren verschillen",
    box: "Vak",
    firstEntry: "Eerste invoer",
    secondEntry: "Tweede invoer",
    question: "Wat staat er op papier?",
    choose: (box: string) => `Wat staat er op papier bij ${box}?`,
    first: "Eerste",
    second: "Tweede",
    neither: "Geen",
    ticked: "aangekruist",
    notTicked: "leeg",
    all: (count: number) => `Voor alle ${count} vakken tegelijk`,
    next: "Wat er nu gebeurt",
    stillOpen: (count: number) => `Kies nog bij ${fields(count)} wat er op papier staat.`,
    retypes: (name: string, entry: string, count: number) =>
      `${name} (${entry.toLowerCase()}) typt ${fields(count)} opnieuw van papier.`,
    rest: (count: number) => `De andere ${fields(count)} blijven staan.`,
    blind: "De invoerders zien niet van elkaar wat ze hebben getypt.",
    somebody: "Een invoerder",
    send: "Terug naar invoer",
    saving: "Bewaren…",
    keyFirst: "eerste klopt",
    keySecond: "tweede klopt",
    keyNeither: "geen van beide",
    keyDown: "volgend vak",
    exchanged: (a: string, b: string) =>
      `Lijkt op een verwisseling: de waarden bij ${a} en ${b} zijn omgekeerd.`,
    shifted: (from: string, to: string) =>
      `Lijkt op een verschuiving: van ${from} tot en met ${to} staan dezelfde getallen een regel verder.`,
    digits: (box: string) => `Bij ${box} staan dezelfde cijfers in een andere volgorde.`,
  },
  {
    caption: "Where the two entries differ",
    box: "Box",
    firstEntry: "First entry",
    secondEntry: "Second entry",
    question: "What does the paper say?",
    choose: (box: string) => `What does the paper say at ${box}?`,
    first: "First",
    second: "Second",
    neither: "Neither",
    ticked: "ticked",
    notTicked: "empty",
    all: (count: number) => `For all ${count} boxes at once`,
    next: "What happens next",
    stillOpen: (count: number) => `Choose what the paper says at ${boxes(count)} more.`,
    retypes: (name: string, entry: string, count: number) =>
      `${name} (${entry.toLowerCase()}) types ${boxes(count)} again from paper.`,
    rest: (count: number) => `The other ${boxes(count)} stay.`,
    blind: "The typists do not see what the other typed.",
    somebody: "A typist",
    send: "Back to entry",
    saving: "Saving…",
    keyFirst: "first is right",
    keySecond: "second is right",
    keyNeither: "neither",
    keyDown: "next box",
    exchanged: (a: string, b: string) =>
      `Looks like an exchange: the values at ${a} and ${b} are the other way round.`,
    shifted: (from: string, to: string) =>
      `Looks like a shift: from ${from} to ${to} the same figures stand one row further.`,
    digits: (box: string) => `At ${box} stand the same digits in another order.`,
  },
);
