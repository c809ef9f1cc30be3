/**
 * What a key is for. A key belongs to one task, not to a person: the tabulator's key signs what the programme
 * itself states, the committee's key what the GSB or CSB publishes, the release key the software, and the key of an
 * app at the polling stations what was counted with it.
 */
export type SignerRole = "tabulator" | "committee" | "release" | "station-app";

/**
 * Every kind of thing that is signed, with its version, and the roles that may sign it. A signature of one
 * kind is never valid for another, and a genuine key never for a kind its role may not sign.
 */
const SIGNERS = {
  "stemketen/audit-head/1": ["tabulator"],
  "stemketen/publication/1": ["committee"],
  "stemketen/release-manifest/1": ["release"],
  "stemketen/station-count/1": ["station-app"],
} as const satisfies Readonly<Record<string, readonly SignerRole[]>>;

/** A kind of signed thing: `stemketen/<name>/<version>`. */
export type SigningDomain = keyof typeof SIGNERS;

/** Whether a text names a kind of signed thing. */
export function isSigningDomain(text: string): text is SigningDomain {
  return Object.hasOwn(SIGNERS, text);
}

/** The roles that may sign a kind of thing. */
export function signersOf(domain: SigningDomain): readonly SignerRole[] {
  return SIGNERS[domain];
}

/** Whether a role may sign a kind of thing. */
export function maySign(role: SignerRole, domain: SigningDomain): boolean {
  return signersOf(domain).includes(role);
}
