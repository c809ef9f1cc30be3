import { makeEntryContext } from "@stemketen/core/data-entry";
import { candidateNumber, FIELD, listNumber, stationForm, yesNoFields } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { blanksIn, openSheet, tickedOnMissingPage, withTick, withValue } from "./typed-sheet.ts";

const LISTS = [{ number: listNumber(1), candidates: [candidateNumber(1)] }];
const cso = makeEntryContext(stationForm("CSO", "first", "GR"), LISTS);
const dso = makeEntryContext(stationForm("DSO", "first", "GR"), LISTS);
const blank = openSheet(cso, { values: {}, ticked: [] });

describe("what is typed", () => {
  it("keeps a text that is no count apart: it is no value, and no zero", () => {
    const typed = withValue(cso, withValue(cso, blank, FIELD.pollCards, 12), FIELD.pollCards, null, "12a");
    expect(typed.values).toEqual({});
    expect(typed.unreadable).toEqual({ [FIELD.pollCards]: "12a" });
    expect(withValue(cso, typed, FIELD.pollCards, 12).unreadable).toEqual({});
  });

  it("loses a tick for good when a number of its finding changes", () => {
    const wrong = withValue(cso, blank, FIELD.admitted, 5);
    const sum = wrong.findings.find(({ finding }) => finding.code === "F.201")?.fingerprint ?? "";
    const ticked = withTick(wrong, sum, true);
    expect(ticked.ticked).toEqual([sum]);
    expect(withValue(cso, ticked, FIELD.blank, 3).ticked).toEqual([sum]);
    const changed = withValue(cso, ticked, FIELD.admitted, 6);
    expect(changed.ticked).toEqual([]);
    expect(withValue(cso, changed, FIELD.admitted, 5).ticked).toEqual([]);
    expect(withTick(ticked, sum, false).ticked).toEqual([]);
  });

  it("names the counts that are blank, and no ticks", () => {
    const one = withValue(cso, blank, FIELD.pollCards, 0);
    const paths = blanksIn(cso.fields, one.values).map(({ path }) => path);
    expect(paths).not.toContain(FIELD.pollCards);
    expect(paths).toContain(FIELD.proxies);
    expect(paths).not.toContain(FIELD.equalBox);
  });

  it("finds the ticks on a page that is said to be missing", () => {
    const [page, noPage] = yesNoFields(FIELD.correctionsPage);
    const values = { [noPage]: true, [FIELD.otherError]: true };
    expect(tickedOnMissingPage(dso, values)).toEqual([FIELD.otherError]);
    expect(tickedOnMissingPage(dso, { ...values, [page]: true })).toEqual([]);
  });
});
