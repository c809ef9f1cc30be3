import { instant } from "@stemketen/core/election";
import { makePracticeTown } from "@stemketen/core/practice";
import { describe, expect, it } from "vitest";
import { type BlankFormSet, blankFormSetName, blankFormsOf } from "./blank-form-documents.ts";

const TOWN = makePracticeTown(7, { stations: 2, lists: 2, candidates: 5 });

const setOf = (form: BlankFormSet["form"], method: "CSO" | "DSO"): BlankFormSet => ({
  form,
  counted: { ...TOWN, contestId: "geen", method, eligibleVoters: null },
  stations: TOWN.stations,
  madeAt: instant("2026-03-10T09:00:00.000Z"),
  mode: "live",
});

describe("a set of blank forms", () => {
  it.each([
    ["station-report", "CSO", "n_10_2", ["Model_N_10_2_*_1", "Model_N_10_2_*_2"]],
    ["station-report", "DSO", "n_10_1", ["Model_N_10_1_*_1", "Model_N_10_1_*_2"]],
    ["count-record", "CSO", "na_31_2_bijlage1", ["Model_Na31-2_*_1_Bijlage_1", "Model_Na31-2_*_2_Bijlage_1"]],
    ["insert", "CSO", "inlegvellen", ["Model_Na_31_2_Inlegvel"]],
    [
      "insert",
      "DSO",
      "inlegvellen",
      ["Model_N_10_1_Inlegvel_*_1", "Model_N_10_1_Inlegvel_*_2", "Model_Na_31_1_Inlegvel"],
    ],
  ] as const)("%s, %s: is named as its models are", (form, method, zip, names) => {
    const set = setOf(form, method);
    expect(blankFormSetName(set)).toBe(`${TOWN.election.id}_${zip}.zip`);
    expect(blankFormsOf(set).map(({ name }) => name)).toEqual(
      names.map((name) => `${name.replace("*", `${TOWN.election.id}_Stembureau`)}.pdf`),
    );
  });

  it("marks the election when it is made to practise", () => {
    for (const { document } of blankFormsOf({ ...setOf("insert", "DSO"), mode: "practice" })) {
      expect(document.practice).toBe(true);
      expect(document.election.id).not.toBe(TOWN.election.id);
    }
  });
});
