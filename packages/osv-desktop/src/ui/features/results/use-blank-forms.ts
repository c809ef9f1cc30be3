import { impossible } from "@stemketen/core/basics";
import { type Language, useLanguage } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { type Inputs, type Outputs, useTRPC } from "../../app/api.ts";
import { blankFormsTexts } from "./blank-forms.texts.ts";

/** Which form is made for every station. */
export type BlankForm = Inputs["results"]["startBlankForms"]["form"];
/** A set of forms and how far it is. */
export type FormSet = NonNullable<Outputs["results"]["blankFormsProgress"]>;

type Refusal = Extract<Outputs["results"]["startBlankForms"], { ok: false }>["error"];

/** Prepares a set of forms. */
export function useBlankForms() {
  const start = useMutation(useTRPC().results.startBlankForms.mutationOptions());
  return { start, language: useLanguage() };
}

/** Why no forms are made, and what to do. */
export function explainBlankForms(error: Refusal, language: Language): string {
  const texts = blankFormsTexts[language];
  switch (error.kind) {
    case "no-election":
      return texts.noElectionText;
    case "no-stations":
      return texts.noStations;
    case "other-method":
      return texts.otherMethod;
    case "no-such-forms":
      return texts.gone;
    default:
      return impossible(error);
  }
}
