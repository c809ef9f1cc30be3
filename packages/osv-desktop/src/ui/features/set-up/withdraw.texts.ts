import { catalogue } from "@stemketen/ui";

export const withdrawTexts = catalogue(
  {
    withdraw: "Inrichting terugnemen",
    title: "De inrichting terugnemen?",
    text: "Je kiest dan opnieuw de gemeente en de manier van tellen. De stembureaus verdwijnen. De bestanden en hun codes blijven.",
    reason: "Wat was er verkeerd?",
  },
  {
    withdraw: "Take the set-up back",
    title: "Take the set-up back?",
    text: "You then choose the municipality and the way of counting again. The stations disappear. The files and their codes stay.",
    reason: "What was wrong?",
  },
);
