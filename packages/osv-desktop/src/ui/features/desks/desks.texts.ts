import { catalogue } from "@stemketen/ui";

export const desksTexts = catalogue(
  {
    title: "Werkplekken",
    subtitle: "Met meer computers in één gesloten ruimte aan dezelfde telling werken.",
    loading: "De werkplekken worden opgehaald…",
    failed: "De werkplekken konden niet worden opgehaald",
    failedText: "Wat is ingevoerd, staat veilig op de server.",
    again: "Nog eens proberen",
    noAnswer: "Het programma antwoordt niet. Probeer het nog eens.",
    howTitle: "Zo komt een werkplek binnen",
    trust:
      "Start op elke werkplek dit programma als werkplek. Kan dat niet? Zet dan het certificaat op een stick, en voeg het in de browser van de werkplek toe als vertrouwde autoriteit.",
    certificate: "Certificaat downloaden",
    compare:
      "Deze acht woorden horen bij dit certificaat. Toont een werkplek ook acht woorden? Dan moeten het deze zijn, in deze volgorde. Zo niet: stop.",
    words: "Acht woorden om te vergelijken",
    address: "Typ dit adres op de werkplek.",
    addresses: "Typ een van deze adressen op de werkplek.",
    addressList: "Adressen van deze computer",
    typeCode: "Typ daar de code die je hier maakt.",
    desks: (count: number) => (count === 1 ? "1 werkplek toegelaten" : `${count} werkplekken toegelaten`),
    name: "Naam van de werkplek",
    nameHint: "Zoals die op de tafel staat, bijvoorbeeld Tafel 4.",
    draw: "Code maken",
    drawing: "Code maken…",
    typeAt: (desk: string) => `Typ deze code op ${desk}:`,
    validFor: (minutes: number, time: string) =>
      minutes === 1
        ? `Nog 1 minuut geldig, tot ${time}. De code werkt één keer.`
        : `Nog ${minutes} minuten geldig, tot ${time}. De code werkt één keer.`,
    expired: (desk: string) => `De code voor ${desk} is verlopen. Maak een nieuwe.`,
    isIn: (desk: string) => `${desk} is binnen.`,
    tooMany: (most: number) => `Er zijn al ${most} werkplekken, en meer past niet. Stuur er eerst een weg.`,
    standsAlone: "Deze computer staat weer alleen. Er is geen werkplek meer nodig.",
    letIn: "Toegelaten werkplekken",
    noDesks: "Er is nog geen werkplek binnen.",
    since: (time: string) => `binnen sinds ${time}`,
    sendAway: "Wegsturen",
    sendAwayDesk: (desk: string) => `${desk} wegsturen`,
    sendAwayTitle: (desk: string) => `${desk} wegsturen?`,
    sendAwayText:
      "Deze werkplek kan dan niets meer zien of typen. Wat daar is opgeslagen, blijft bewaard. Met een nieuwe code komt de werkplek weer binnen.",
    sendingAway: "Wegsturen…",
    sentAway: (desk: string) => `${desk} is weggestuurd.`,
  },
  {
    title: "Desks",
    subtitle: "Working on the same count with more computers in one closed room.",
    loading: "Fetching the desks…",
    failed: "The desks could not be fetched",
    failedText: "What was entered is safe on the server.",
    again: "Try again",
    noAnswer: "The program does not answer. Try again.",
    howTitle: "How a desk comes in",
    trust:
      "Start this program as a desk on every desk. If that is not possible, put the certificate on a stick and add it in the browser of the desk as a trusted authority.",
    certificate: "Download the certificate",
    compare:
      "These eight words belong to this certificate. Does a desk show eight words as well? Then they must be these, in this order. If not: stop.",
    words: "Eight words to compare",
    address: "Type this address at the desk.",
    addresses: "Type one of these addresses at the desk.",
    addressList: "Addresses of this computer",
    typeCode: "Type there the code that you make here.",
    desks: (count: number) => (count === 1 ? "1 desk let in" : `${count} desks let in`),
    name: "Name of the desk",
    nameHint: "As it stands on the table, for example Table 4.",
    draw: "Make a code",
    drawing: "Making a code…",
    typeAt: (desk: string) => `Type this code at ${desk}:`,
    validFor: (minutes: number, time: string) =>
      minutes === 1
        ? `Valid for 1 more minute, until ${time}. The code works once.`
        : `Valid for ${minutes} more minutes, until ${time}. The code works once.`,
    expired: (desk: string) => `The code for ${desk} has expired. Make another.`,
    isIn: (desk: string) => `${desk} is in.`,
    tooMany: (most: number) => `There are ${most} desks, and there is no room for more. First send one away.`,
    standsAlone: "This computer stands alone again. No desk is needed any more.",
    letIn: "Desks that were let in",
    noDesks: "No desk is in yet.",
    since: (time: string) => `in since ${time}`,
    sendAway: "Send away",
    sendAwayDesk: (desk: string) => `Send ${desk} away`,
    sendAwayTitle: (desk: string) => `Send ${desk} away?`,
    sendAwayText:
      "This desk can then see and type nothing any more. What was saved there is kept. With a new code the desk comes in again.",
    sendingAway: "Sending away…",
    sentAway: (desk: string) => `${desk} was sent away.`,
  },
);
