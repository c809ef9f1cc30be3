import type { Role } from "@stemketen/core/election";

/** What a shift list needs to know of somebody. */
interface Person {
  readonly fullName: string;
  readonly role: Role;
  readonly shift: string;
}

/** The people who work together; `name` is empty for those of whom no shift was said. */
export interface Shift<Someone> {
  readonly name: string;
  /** By name. */
  readonly people: readonly Someone[];
}

/** Who count in the hall: of them a shift is expected. Observers and auditors come when they like. */
const CREW: ReadonlySet<Role> = new Set(["typist", "coordinator"]);

/**
 * The shifts with their people: everybody of whom a shift was said, and last the typists and coordinators of whom
 * none was. "Avond 1" and "avond  1" are one shift; "avond 2" comes before "avond 10".
 */
export function peopleByShift<Someone extends Person>(
  accounts: readonly Someone[],
): readonly Shift<Someone>[] {
  const expected = accounts.filter(({ shift, role }) => shift.trim() !== "" || CREW.has(role));
  const byName = expected.toSorted((a, b) => a.fullName.localeCompare(b.fullName, "nl"));
  const shifts = [...Map.groupBy(byName, keyOf).values()].map(
    (people): Shift<Someone> => ({ name: people[0]?.shift.trim() ?? "", people }),
  );
  return shifts.toSorted(
    (a, b) => Number(a.name === "") - Number(b.name === "") || a.name.localeCompare(b.name, "nl", NUMERIC),
  );
}

const NUMERIC = { numeric: true } as const;

function keyOf({ shift }: Person): string {
  return shift.trim().replace(/\s+/g, " ").toLocaleLowerCase("nl");
}
