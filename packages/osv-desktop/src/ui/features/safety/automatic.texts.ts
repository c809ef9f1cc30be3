import { catalogue } from "@stemketen/ui";

export const automaticTexts = catalogue(
  {
    title: "Automatische kopieën ook op een stick",
    intro:
      "De kopieën die het programma zelf maakt, staan op deze computer. Gaat de schijf kapot, dan zijn ze weg. Kies daarom een stick of een andere schijf, en laat die de hele avond zitten.",
    place: "Maak de automatische kopieën ook hier",
    passphrase: "Wachtzin voor deze kopieën",
    passphraseHint:
      "Mag leeg. Het programma bewaart de wachtzin niet: na een herstart vraagt het hem opnieuw. Schrijf hem op, en bewaar hem apart van de stick.",
    again: "Dezelfde wachtzin nog een keer",
    notTheSame: "Dit is niet hetzelfde als hierboven. Typ de wachtzin opnieuw.",
    choose: "Vanaf nu ook hier",
    choosing: "Bezig met de eerste kopie…",
    goesTo: (folder: string) => `De automatische kopieën gaan ook naar ${folder}.`,
    last: (time: string) => `De laatste is van ${time}.`,
    noneYet: "Sinds de start is daar nog geen kopie gemaakt. Dat gebeurt binnen een paar minuten vanzelf.",
    locked: "Ze zitten op slot met een wachtzin.",
    gone: "De stick is er niet. Steek hem terug: de kopieën gaan dan vanzelf verder. Kan dat niet? Stop dan hiermee en kies een andere.",
    full: "De stick is vol. Stop hiermee en kies een andere.",
    failed: (reason: string) => `Het kopiëren lukt niet (${reason}). Stop hiermee en kies een andere plek.`,
    sameDisk:
      "Let op: deze map staat op dezelfde schijf als de telling. Gaat die kapot, dan zijn deze kopieën ook weg. Kies liever een stick.",
    passphraseNeeded:
      "Het programma is opnieuw gestart en weet de wachtzin niet meer. Typ hem, dan gaan de kopieën verder.",
    goOn: "Verder met deze wachtzin",
    giveUp: "Hier geen kopieën meer maken",
    givingUp: "Bezig…",
    ownFolder: "Daar staan de automatische kopieën al. Kies een stick of een andere schijf.",
    noAnswer: "Het programma antwoordt niet. Wacht even en probeer het opnieuw.",
  },
  {
    title: "Automatic copies on a stick too",
    intro:
      "The copies that the program makes by itself are on this computer. If its disk breaks, they are gone. So choose a stick or another disk, and leave it in all evening.",
    place: "Make the automatic copies here too",
    passphrase: "Passphrase for these copies",
    passphraseHint:
      "May be empty. The program does not keep the passphrase: after a restart it asks for it again. Write it down, and keep it apart from the stick.",
    again: "The same passphrase once more",
    notTheSame: "This is not the same as above. Type the passphrase again.",
    choose: "Here too from now on",
    choosing: "Making the first copy…",
    goesTo: (folder: string) => `The automatic copies go to ${folder} too.`,
    last: (time: string) => `The last one is of ${time}.`,
    noneYet: "No copy was made there since the start. That happens by itself within a few minutes.",
    locked: "They are locked with a passphrase.",
    gone: "The stick is not there. Put it back: the copies then go on by themselves. Impossible? Then stop this and choose another one.",
    full: "The stick is full. Stop this and choose another one.",
    failed: (reason: string) => `Copying fails (${reason}). Stop this and choose another place.`,
    sameDisk:
      "Mind: this folder is on the same disk as the count. If that breaks, these copies are gone too. A stick is better.",
    passphraseNeeded:
      "The program was started again and does not know the passphrase any more. Type it, and the copies go on.",
    goOn: "Go on with this passphrase",
    giveUp: "Make no more copies here",
    givingUp: "Busy…",
    ownFolder: "The automatic copies are there already. Choose a stick or another disk.",
    noAnswer: "The program does not answer. Wait a moment and try again.",
  },
);
