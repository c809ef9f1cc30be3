import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type AuthorityPorts, type KeyedCertificate, makeLocalAuthority } from "./local-authority.ts";

const FOLDER = "werkplekken";
const CERTIFICATE = "authority.pem";
const KEY = "authority.key";
const OWNER_ONLY = 0o600;

/** The authority of this data folder; made the first time. @throws the system's error when it cannot be kept */
export async function authorityIn(data: string, ports: AuthorityPorts): Promise<KeyedCertificate> {
  const folder = join(data, FOLDER);
  const [certificate, key] = [join(folder, CERTIFICATE), join(folder, KEY)];
  if (existsSync(certificate) && existsSync(key)) {
    return { cert: readFileSync(certificate, "utf8"), key: readFileSync(key, "utf8") };
  }
  const made = await makeLocalAuthority(ports);
  mkdirSync(folder, { recursive: true });
  // The certificate comes last: without it the authority is made anew.
  writeFileSync(key, made.key, { mode: OWNER_ONLY });
  writeFileSync(certificate, made.cert);
  return made;
}

/** Forgets the authority: desks that trusted it trust nothing here from then on. */
export function removeAuthority(data: string): void {
  rmSync(join(data, FOLDER), { recursive: true, force: true });
}
