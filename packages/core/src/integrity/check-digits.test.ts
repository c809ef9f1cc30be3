import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { must } from "../basics/index.ts";
import { checkDigits, fitsCheckDigits } from "./check-digits.ts";

const formId = fc.stringMatching(/^[A-Z0-9]{1,8}$/);
const row = fc.integer({ min: 1, max: 999 });
const value = fc.oneof(fc.nat(20), fc.nat(9_999), fc.nat(999_999_999));
const line = fc.record({ formId, row, value });

describe("check digits of a transfer sheet (ISO 7064, MOD 97-10)", () => {
  it.each([
    ["REF1", 1, 1321, "95"],
    ["REF1", 2, 0, "06"],
  ])("%s row %i value %i has %s", (form, at, votes, digits) => {
    expect(checkDigits(form, at, votes)).toBe(digits);
    expect(fitsCheckDigits(form, at, String(votes), digits)).toBe(true);
  });

  it("the number of form, row, value and check digits leaves 1 when divided by 97", () => {
    fc.assert(
      fc.property(line, (of) => {
        const digits = checkDigits(of.formId, of.row, of.value);
        const all = `${of.formId}${String(of.row).padStart(3, "0")}${of.value}${digits}`;
        const spelled = all
          .split("")
          .map((sign) => Number.parseInt(sign, 36))
          .join("");
        expect(BigInt(spelled) % 97n).toBe(1n);
        expect(digits).toMatch(/^\d\d$/);
      }),
    );
  });

  it("only one pair of digits fits a value, so every wrong pair is refused", () => {
    fc.assert(
      fc.property(line, (of) => {
        const all = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0"));
        const fitting = all.filter((digits) => fitsCheckDigits(of.formId, of.row, String(of.value), digits));
        expect(fitting).toEqual([checkDigits(of.formId, of.row, of.value)]);
      }),
    );
  });

  it("every single wrong digit in the value or the check digits is caught", () => {
    fc.assert(
      fc.property(line, (of) => {
        const typed = `${of.value}${checkDigits(of.formId, of.row, of.value)}`;
        for (let at = 0; at < typed.length; at++) {
          for (const digit of "0123456789") {
            const wrong = `${typed.slice(0, at)}${digit}${typed.slice(at + 1)}`;
            const fits = fitsCheckDigits(of.formId, of.row, wrong.slice(0, -2), wrong.slice(-2));
            expect([wrong, fits]).toEqual([wrong, wrong === typed]);
          }
        }
      }),
    );
  });

  it("every two neighbouring digits exchanged are caught, also across value and check digits", () => {
    fc.assert(
      fc.property(line, (of) => {
        const typed = `${of.value}${checkDigits(of.formId, of.row, of.value)}`;
        for (let at = 0; at + 1 < typed.length; at++) {
          const wrong = `${typed.slice(0, at)}${typed[at + 1]}${typed[at]}${typed.slice(at + 2)}`;
          const fits = fitsCheckDigits(of.formId, of.row, wrong.slice(0, -2), wrong.slice(-2));
          expect([wrong, fits]).toEqual([wrong, wrong === typed]);
        }
      }),
    );
  });

  it("a value on a row beside its own, or with two digits of the row exchanged, is caught", () => {
    fc.assert(
      fc.property(line, (of) => {
        const digits = checkDigits(of.formId, of.row, of.value);
        const fits = (at: number): boolean => fitsCheckDigits(of.formId, at, String(of.value), digits);
        const [hundreds, tens, units] = String(of.row).padStart(3, "0").split("").map(Number);
        const mirrored = 100 * must(hundreds, "hundreds") + 10 * must(units, "units") + must(tens, "tens");
        for (const other of [of.row - 1, of.row + 1, mirrored]) {
          if (other >= 1 && other <= 999 && other !== of.row) expect(fits(other)).toBe(false);
        }
      }),
    );
  });

  it.each([
    ["", "95"],
    ["01321", "95"],
    ["00", "06"],
    ["1.321", "95"],
    [" 1321", "95"],
    ["-1", "95"],
    ["1321", "9"],
    ["1321", "095"],
    ["1321", "9x"],
    ["1234567890", "95"],
  ])("the value %j with %j is not as printed", (typed, digits) => {
    expect(fitsCheckDigits("REF1", 1, typed, digits)).toBe(false);
  });

  it("takes the largest count and the first and last row", () => {
    for (const at of [1, 999]) {
      const digits = checkDigits("A", at, 999_999_999);
      expect(fitsCheckDigits("A", at, "999999999", digits)).toBe(true);
    }
  });

  it("refuses what cannot stand on a sheet", () => {
    expect(() => checkDigits("ref1", 1, 1)).toThrow("name of a form");
    expect(() => checkDigits("", 1, 1)).toThrow("name of a form");
    expect(() => checkDigits("R-1", 1, 1)).toThrow("name of a form");
    for (const bad of [0, 1000, 1.5]) expect(() => checkDigits("R", bad, 1)).toThrow("no row");
    for (const bad of [-1, 0.5, 1_000_000_000]) expect(() => checkDigits("R", 1, bad)).toThrow("not a count");
    expect(() => fitsCheckDigits("R", 0, "1", "11")).toThrow("no row");
  });
});
