import { createHash } from "node:crypto";
import { err, impossible, ok, type Result } from "@stemketen/core/basics";
import type { ElectionId, StationNumber } from "@stemketen/core/election";
import {
  parseSignedMessage,
  publicKeyFromPem,
  type SigningDomain,
  verifyMessage,
} from "@stemketen/core/integrity";
import {
  compareSecondCount,
  type DefinitiveSheets,
  parseSecondCount,
  type SecondCount,
  type SecondCountDifference,
  type SecondCountError,
} from "@stemketen/core/tabulation";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { type Database, inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import { readElection } from "../election-setup/election.store.ts";
import type { Office } from "../office.ts";
import { readStations } from "../polling-stations/stations.store.ts";
import { readDefinitive, sheetHashOf } from "./definitive-sheets.ts";
import { inTurns } from "./in-turns.ts";
import { keyIdOf } from "./key-id.ts";
import { markedElection } from "./practice-marks.ts";
import { loggedSheetHash } from "./stored-sheets.store.ts";

/** A count of an app at the polling stations as it comes in, with the key that the municipality trusts for it. */
export interface SignedCount {
  /** The text of the signed file. */
  readonly file: string;
  /** PEM; never taken from the file itself. */
  readonly publicKey: string;
}

/** Where the app and the paper do not say the same. The answer is all there is: nothing of it is kept. */
export interface SecondCountComparison {
  /** The name of the key that signed, to compare with what the municipality has on paper. */
  readonly keyId: string;
  readonly compared: readonly StationNumber[];
  /** In the file, but without a definitive sheet to compare with. */
  readonly notDefinitive: readonly StationNumber[];
  /** In the file, but not in this count. */
  readonly unknownStations: readonly StationNumber[];
  /** How many boxes were compared. */
  readonly boxes: number;
  /** In how many of them the two differ. */
  readonly differing: number;
  /** The first of those, by station in the order of the file, and in the order of the paper. */
  readonly differences: readonly SecondCountDifference[];
}

/** Why a file is not compared. */
export type SignedCountError =
  | { readonly kind: "no-election" }
  /** The key is not the PEM of an Ed25519 public key. */
  | { readonly kind: "not-a-public-key" }
  | { readonly kind: "not-a-signed-message" }
  /** Signed, but as something else. */
  | { readonly kind: "not-a-station-count" }
  /** Not of this key, or changed after it was signed. */
  | { readonly kind: "invalid-signature" }
  /** Genuine, but signed in a role that does not sign counts. */
  | { readonly kind: "role-not-allowed" }
  | { readonly kind: "unreadable-count"; readonly error: SecondCountError }
  | { readonly kind: "other-election"; readonly expected: ElectionId; readonly found: ElectionId }
  /** The file counts a box that the paper does not have. */
  | { readonly kind: "no-such-box"; readonly station: StationNumber; readonly path: string }
  /** What is stored is not what the log says became definitive. */
  | { readonly kind: "sheets-changed"; readonly stations: readonly StationNumber[] };

const DOMAIN: SigningDomain = "stemketen/station-count/1";
/** More differences than this are counted and not listed: somebody chose another file, or the app is wrong. */
const MOST_LISTED = 200;

/**
 * Compares the count of an app with the definitive sheets: only a paper that two people typed alike says what stands
 * on it. In practice the file must name the election as practice does, so that nothing of the real evening is shown
 * as practice or the other way round. Nothing is stored but one line in the audit log.
 */
export async function compareSignedCount(
  { db, now, mode }: Office,
  by: User,
  { file, publicKey: pem }: SignedCount,
): Promise<Result<SecondCountComparison, SignedCountError>> {
  const counted = readElection(db);
  if (counted === null) return err({ kind: "no-election" });
  const signed = openSigned(file, pem);
  if (!signed.ok) return signed;
  const { keyId, count } = signed.value;
  const expected = markedElection(counted.election, mode).id;
  if (count.election !== expected) return err({ kind: "other-election", expected, found: count.election });
  const compared = await compareWithSheets(db, count);
  if (!compared.ok) return compared;
  const comparison = { keyId, ...compared.value };
  const sha256 = createHash("sha256").update(file).digest("hex");
  const differences = comparison.differences.map(({ path, ...rest }) => ({ ...rest, field: path }));
  inTransaction(db, () =>
    appendAuditEvent(
      db,
      { event: "second-count.compared", payload: { sha256, ...comparison, differences } },
      { at: now(), actor: { ...actorOfUser(by), role: by.role } },
    ),
  );
  return ok(comparison);
}

/** What a file says, once it is certain that the key signed it as the count of an app. */
function openSigned(
  file: string,
  pem: string,
): Result<{ readonly keyId: string; readonly count: SecondCount }, SignedCountError> {
  const publicKey = publicKeyFromPem(pem);
  if (!publicKey.ok) return err({ kind: "not-a-public-key" });
  const message = parseSignedMessage(file);
  if (!message.ok) return message;
  if (message.value.domain !== DOMAIN) return err({ kind: "not-a-station-count" });
  // Whatever the file calls its key, the signature is held against this one.
  const { keyId } = message.value;
  const trusted = { keyId, publicKey: publicKey.value, roles: ["station-app"] } as const;
  const verified = verifyMessage(message.value, [trusted]);
  if (!verified.ok) {
    const isRole = verified.error.kind === "role-not-allowed";
    return err({ kind: isRole ? "role-not-allowed" : "invalid-signature" });
  }
  const count = parseSecondCount(message.value.payload);
  if (!count.ok) return err({ kind: "unreadable-count", error: count.error });
  return ok({ keyId: keyIdOf(publicKey.value), count: count.value });
}

/** Looks at one station after another; a box that the paper does not have is an error of the whole file. */
async function compareWithSheets(
  db: Database,
  count: SecondCount,
): Promise<Result<Omit<SecondCountComparison, "keyId">, SignedCountError>> {
  const compared: StationNumber[] = [];
  const notDefinitive: StationNumber[] = [];
  const unknownStations: StationNumber[] = [];
  const differences: SecondCountDifference[] = [];
  let [boxes, differing] = [0, 0];
  const { sheets, changed } = readSheets(db);
  for await (const outcome of inTurns(compareSecondCount(count, sheets))) {
    switch (outcome.kind) {
      case "compared":
        compared.push(outcome.station);
        boxes += outcome.boxes;
        differing += outcome.differences.length;
        differences.push(...outcome.differences.slice(0, MOST_LISTED - differences.length));
        break;
      case "not-definitive":
        notDefinitive.push(outcome.station);
        break;
      case "unknown-station":
        unknownStations.push(outcome.station);
        break;
      case "no-such-box":
        return err(outcome);
      default:
        impossible(outcome);
    }
  }
  if (changed.length > 0) return err({ kind: "sheets-changed", stations: changed });
  return ok({ compared, notDefinitive, unknownStations, boxes, differing, differences });
}

/** The definitive sheets, read one at a time, and of which of them the log says something else. */
function readSheets(db: Database): {
  readonly sheets: DefinitiveSheets;
  readonly changed: readonly StationNumber[];
} {
  const stations = new Map(readStations(db).map((station) => [station.number, station]));
  const changed: StationNumber[] = [];
  const get = (number: StationNumber) => {
    const station = stations.get(number);
    if (station === undefined) return undefined;
    const sheet = readDefinitive(db, station)?.state.sheet ?? null;
    if (sheet !== null && loggedSheetHash(db, number) !== sheetHashOf(sheet)) changed.push(number);
    return sheet;
  };
  return { sheets: { get }, changed };
}
