import { sha256Hex, utf8 } from "../basics/index.ts";
import { type FieldValues, type Finding, findingKey } from "../election/index.ts";

/**
 * Names a finding together with all it is about: its boxes, their values and the numbers of its text. A tick
 * or an acceptance that holds it belongs to this finding only while nothing of that changes. A blank count
 * counts as the 0 it will become. 32 hexadecimal digits.
 */
export function fingerprintOf(finding: Finding, values: FieldValues): string {
  const about = [
    findingKey(finding),
    finding.candidate,
    finding.fields.map((field) => [field, Number(values[field] ?? 0)]),
    Object.entries(finding.numbers).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ];
  return sha256Hex(utf8(JSON.stringify(about))).slice(0, 32);
}
