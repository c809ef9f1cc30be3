import { assert } from "../basics/index.ts";
import { type Count, isCount } from "../election/index.ts";

/** Rows of a transfer sheet have three digits. */
const MAX_ROW = 999;

/** Remainder by 97 of the number that letters and digits spell: 0–9, A = 10 … Z = 35. */
function remainderOf(characters: string): number {
  let remainder = 0;
  for (const character of characters) {
    for (const digit of String(Number.parseInt(character, 36))) {
      remainder = (remainder * 10 + Number(digit)) % 97;
    }
  }
  return remainder;
}

function protectedText(formId: string, row: number, value: string): string {
  assert(/^[A-Z0-9]+$/.test(formId), `"${formId}" is not the name of a form`);
  assert(Number.isInteger(row) && row >= 1 && row <= MAX_ROW, `a sheet has no row ${row}`);
  return `${formId}${String(row).padStart(3, "0")}${value}`;
}

/**
 * The two check digits behind a number that goes from paper to the next level (ISO 7064, MOD 97-10), over the
 * form's name, the row in three digits and the value, so that a number on the wrong row fails as well.
 * @param formId capitals and digits as printed on the sheet, "REF1"
 * @param row 1 to 999
 * @example checkDigits("REF1", 1, 1321) // "95"
 * @throws Error when the form, row or value cannot stand on a sheet
 */
export function checkDigits(formId: string, row: number, value: Count): string {
  assert(isCount(value), `${value} is not a count`);
  const remainder = remainderOf(`${protectedText(formId, row, String(value))}00`);
  return String(98 - remainder).padStart(2, "0");
}

/**
 * Whether a typed value and its typed check digits fit this row of this form. Catches every wrong digit and
 * every two neighbouring digits exchanged, also across the border of value and check digits. The value is taken
 * as typed, without dots or blanks: a sheet never prints a leading zero, so "013" for 103 is refused too.
 * @throws Error when the form or row cannot stand on a sheet
 */
export function fitsCheckDigits(formId: string, row: number, value: string, digits: string): boolean {
  const typed = protectedText(formId, row, value);
  if (!/^(0|[1-9]\d{0,8})$/.test(value) || !/^\d{2}$/.test(digits)) return false;
  // 00, 01 and 99 have the same remainder as 97, 98 and 02, but are never printed.
  const printable = Number(digits) >= 2 && Number(digits) <= 98;
  return printable && remainderOf(`${typed}${digits}`) === 1;
}
