import { makeEntryContext } from "@stemketen/core/data-entry";
import { candidateNumber, FIELD, listNumber, stationForm } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { paperStepsOf, sectionsOf, stepOfField, stepOfFinding, stepsOf } from "./form-steps.ts";

const LISTS = [1, 4].map((number) => ({
  number: listNumber(number),
  candidates: [candidateNumber(1), candidateNumber(2)],
}));
const cso = makeEntryContext(stationForm("CSO", "first", "GR"), LISTS);
const dso = makeEntryContext(stationForm("DSO", "first", "GR"), LISTS);
const keysOf = (steps: readonly { readonly key: string }[]): readonly string[] => steps.map(({ key }) => key);

describe("the steps of a form", () => {
  it("follow the paper of the municipality's count (Na 31-2 bijlage 1)", () => {
    expect(keysOf(stepsOf(cso))).toEqual([
      "extra-onderzoek",
      "verschillen-met-stembureau",
      "kiezers-en-stemmen",
      "verschil",
      "lijst-1",
      "lijst-4",
      "controleren",
    ]);
  });

  it("follow the paper of the station's own count (N 10-1)", () => {
    expect(keysOf(stepsOf(dso)).slice(0, 3)).toEqual([
      "proces-verbaal",
      "controles-en-correcties",
      "kiezers-en-stemmen",
    ]);
  });

  it("hold every box once, in its order", () => {
    expect(paperStepsOf(cso.fields).flatMap(({ fields }) => fields)).toEqual(cso.fields);
    for (const { fields } of paperStepsOf(dso.fields)) {
      expect(sectionsOf(fields).flatMap((section) => section.fields)).toEqual(fields);
    }
  });

  it("show a finding where its boxes are typed, that of a list at the list", () => {
    const found = { severity: "error", fields: [], candidate: null, numbers: {} } as const;
    const steps = stepsOf(cso);
    expect(stepOfFinding(steps, { ...found, code: "F.201", list: null })).toBe("kiezers-en-stemmen");
    expect(stepOfFinding(steps, { ...found, code: "F.401", list: listNumber(4) })).toBe("lijst-4");
    expect(stepOfField(steps, FIELD.equalBox)?.key).toBe("verschil");
    expect(stepOfField(steps, "nergens")).toBeNull();
  });
});
