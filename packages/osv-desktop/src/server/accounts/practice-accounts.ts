import { type Role, userId } from "@stemketen/core/election";
import { hashPassword } from "@stemketen/server-kit/accounts";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import type { Office } from "../office.ts";
import { actorOfUser, findUserByName, insertUser, type User } from "./users.store.ts";

/** People who do not exist, one for each role and a second typist: every number is typed twice. */
const PEOPLE: readonly { readonly userName: string; readonly fullName: string; readonly role: Role }[] = [
  { userName: "beheerder", fullName: "N. Postma", role: "administrator" },
  { userName: "coordinator", fullName: "R. Kamphuis", role: "coordinator" },
  { userName: "invoerder1", fullName: "E. Aydın", role: "typist" },
  { userName: "invoerder2", fullName: "B. Smeets", role: "typist" },
  { userName: "toeschouwer", fullName: "J. van Dam", role: "observer" },
  { userName: "controleur", fullName: "A. Lammers", role: "auditor" },
];

const SECRET_BYTES = 32;

/** Makes the accounts of the practice. Nobody knows their passwords: one enters by a one-time link. */
export async function createPracticeAccounts(office: Office): Promise<readonly User[]> {
  const { db, now, random } = office;
  const at = now();
  const made: { readonly user: User; readonly hash: string }[] = [];
  for (const person of PEOPLE) {
    const id = userId(Buffer.from(random(12)).toString("base64url"));
    const secret = Buffer.from(random(SECRET_BYTES)).toString("base64url");
    const user = { ...person, id, passwordIsTemporary: false, createdAt: at, lastLoginAt: null, shift: "" };
    made.push({ user, hash: await hashPassword(secret, random) });
  }
  return inTransaction(db, () => {
    for (const { user, hash } of made) {
      insertUser(db, user, hash);
      const payload = { user: actorOfUser(user), role: user.role };
      appendAuditEvent(db, { event: "user.created", payload }, { at, actor: null });
    }
    return made.map(({ user }) => user);
  });
}

/** The accounts of the practice that are still there, and only those. */
export function practiceUsers({ db }: Office): readonly User[] {
  return PEOPLE.flatMap(({ userName }) => findUserByName(db, userName) ?? []);
}
