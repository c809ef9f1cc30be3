import { catalogue } from "@stemketen/ui";

export const decisionTexts = catalogue(
  {
    standsAlone: "Deze computer staat alleen",
    circular:
      "Zo hoort het. De circulaire van het ministerie vraagt dat je telt op computers die alleen staan: zonder netwerk en zonder internet.",
    givenUp:
      "Is er te veel werk voor één computer? Dan kun je in één ruimte meer werkplekken toelaten. Dit geef je op:",
    cable:
      "Er gaat een netwerkkabel in deze computer. Gebruik een eigen switch, zonder router, zonder wifi en zonder internet.",
    others:
      "Anderen kunnen van elke toegelaten werkplek in het programma. Blijf bij elkaar in één ruimte en sluit de deur.",
    logged: "Jouw naam en je reden komen in het logboek. Het centraal stembureau kan ernaar vragen.",
    onlyAdministrator: "Alleen een beheerder kan hierover beslissen.",
    reason: "Waarom zijn er meer werkplekken nodig?",
    reasonHint: "Bijvoorbeeld: 180 stembureaus, zes tafels in de raadzaal.",
    decide: "Meer werkplekken toelaten",
    decideTitle: "Staat deze computer niet langer alleen?",
    decideText:
      "Je wijkt af van de circulaire. Je besluit komt met je naam en je reden in het logboek. Je kunt het altijd terugdraaien.",
    decideAction: "Ja, werkplekken toelaten",
    opening: "Openen…",
    noAnswer: "Het programma antwoordt niet. Er is niets veranderd. Probeer het nog eens.",
    decision: "Het besluit",
    decidedBy: (name: string, day: string, time: string) =>
      `${name} besloot op ${day} om ${time} dat deze computer niet meer alleen staat. De reden:`,
    end: "Weer alleen staan",
    endTitle: "Staat deze computer weer alleen?",
    endText:
      "Alle werkplekken gaan dicht. Wat daar is opgeslagen, blijft bewaard. Later weer meer werkplekken? Dan laat je ze allemaal opnieuw toe, met een nieuw certificaat.",
    closing: "Sluiten…",
    closed: "Werkplekken kunnen er nu niet in",
    closedText: "Het besluit is genomen, maar de ingang is dicht.",
    "no-network":
      "Deze computer heeft geen netwerk van een ruimte. Steek de kabel van de switch erin, wacht even en open de ingang opnieuw.",
    portInUse: (port: number) =>
      `Een ander programma gebruikt poort ${port}. Sluit dat programma, of start de computer opnieuw op.`,
    cannotListen: (reason: string) =>
      `De computer staat het niet toe. Vraag de systeembeheerder om hulp en lees dit voor: ${reason}.`,
    open: "Ingang openen",
    askAdministrator: "Vraag een beheerder om de ingang te openen.",
  },
  {
    standsAlone: "This computer stands alone",
    circular:
      "That is how it should be. The circular of the ministry asks you to count on computers that stand alone: without a network and without internet.",
    givenUp:
      "Is there too much work for one computer? Then you can let in more desks in one room. This is what you give up:",
    cable:
      "A network cable goes into this computer. Use a switch of your own, without a router, without wifi and without internet.",
    others:
      "Others can use the program from every desk that was let in. Stay together in one room and close the door.",
    logged: "Your name and your reason go into the log. The central electoral committee may ask about it.",
    onlyAdministrator: "Only an administrator can decide this.",
    reason: "Why are more desks needed?",
    reasonHint: "For example: 180 polling stations, six tables in the council chamber.",
    decide: "Let more desks in",
    decideTitle: "Does this computer stand alone no longer?",
    decideText:
      "You depart from the circular. Your decision goes into the log with your name and your reason. You can always take it back.",
    decideAction: "Yes, let desks in",
    opening: "Opening…",
    noAnswer: "The program does not answer. Nothing was changed. Try again.",
    decision: "The decision",
    decidedBy: (name: string, day: string, time: string) =>
      `${name} decided on ${day} at ${time} that this computer no longer stands alone. The reason:`,
    end: "Stand alone again",
    endTitle: "Does this computer stand alone again?",
    endText:
      "All desks are closed. What was saved there is kept. More desks again later? Then you let all of them in anew, with a new certificate.",
    closing: "Closing…",
    closed: "Desks cannot come in now",
    closedText: "The decision was made, but the entrance is closed.",
    "no-network":
      "This computer has no network of a room. Put the cable of the switch in, wait a moment and open the entrance again.",
    portInUse: (port: number) =>
      `Another program uses port ${port}. Close that program, or restart the computer.`,
    cannotListen: (reason: string) =>
      `The computer does not allow it. Ask the system administrator for help and read this out: ${reason}.`,
    open: "Open the entrance",
    askAdministrator: "Ask an administrator to open the entrance.",
  },
);
