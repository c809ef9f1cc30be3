import { canonicalJson, type JsonValue, utf8 } from "@stemketen/core/basics";
import type { StationNumber } from "@stemketen/core/election";
import {
  publicKeyToPem,
  type SigningKey,
  signingKeyFromSeed,
  signMessage,
  writeSignedMessage,
} from "@stemketen/core/integrity";
import { paperOf } from "./election-night.ts";
import { TOWN } from "./tabulator-at-work.ts";

/** The key of the app at the polling stations of the town. */
export const APP_KEY: SigningKey = signingKeyFromSeed("stembureau-app", new Uint8Array(32).fill(7));
/** The file with its public half, which the municipality has on a stick. */
export const APP_KEY_FILE = publicKeyToPem(APP_KEY.publicKey);

/** What an app counted at a station, by the path of the box. */
export type AppCounts = Readonly<Record<string, number>>;

/** What stands on the paper of a station, for an app that counts every box and makes no mistake. */
export function countedAt(station: StationNumber): AppCounts {
  return Object.fromEntries(
    Object.entries(paperOf(station)).flatMap(([path, value]) =>
      typeof value === "number" ? [[path, value]] : [],
    ),
  );
}

/** Signs whatever text as the count of an app. */
export function signedBy(key: SigningKey, payload: string): string {
  const message = {
    domain: "stemketen/station-count/1",
    role: "station-app",
    payload: utf8(payload),
  } as const;
  return writeSignedMessage(signMessage(message, key));
}

/** The signed file of the app, for the town unless another election is named. */
export function countFile(
  stations: readonly (readonly [station: number, counts: AppCounts])[],
  election: string = TOWN.election.id,
): string {
  const counted: JsonValue = stations.map(([number, counts]) => ({ counts, number }));
  return signedBy(APP_KEY, canonicalJson({ election, stations: counted }));
}
