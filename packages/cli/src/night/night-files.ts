import { writeAuditHead } from "@stemketen/core/audit";
import { fromHex, must, type Result, sha256Hex, utf8 } from "@stemketen/core/basics";
import {
  publicKeyToPem,
  type SigningKey,
  signingKeyFromSeed,
  signMessage,
  writeSignedMessage,
} from "@stemketen/core/integrity";
import type { ReadStation } from "../counted-election.ts";
import type { Message } from "../message.ts";
import { localTime } from "../publication/local-time.ts";
import { emlPath, filesOfSet, writeStationCount } from "../publication/published-election.ts";
import { type SetFile, type WrittenSetFile, writeSet } from "../publication/write-set.ts";
import type { NightOutcome } from "./election-night.ts";
import { writeNightPage } from "./night-page.ts";
import type { NightSource } from "./night-sources.ts";

/**
 * A key that everyone can make: it proves nothing about who signed, and lets a newcomer try how a signature is
 * checked. Its name says so.
 */
function practiceKey(): SigningKey {
  return signingKeyFromSeed("oefensleutel", fromHex(sha256Hex(utf8("stemketen/oefensleutel/1"))));
}

/** Writes everything the night produced as a publication set; its journal is handed over to it. */
export function writeNight(
  folder: string,
  source: NightSource,
  outcome: NightOutcome,
): Result<readonly WrittenSetFile[], Message> {
  const { played, places } = source;
  const key = practiceKey();
  const published = {
    assignment: outcome.assignment,
    municipality: played.municipality,
    stations: played.stations.map(({ number, name, postalCode }): ReadStation => {
      const place = must(places.get(number), "a station has a place in the count");
      return {
        number,
        name,
        postalCode,
        ...place,
        counts: must(outcome.stationCounts.get(number), "it was counted"),
      };
    }),
    creationDateTime: localTime(outcome.endedAt),
    practice: true,
  };
  const otherFiles: readonly SetFile[] = [
    ...source.files,
    { path: emlPath("510b", played.election), chunks: writeStationCount(published) },
    { path: "audit/audit.jsonl", chunks: outcome.journal.handOver() },
    { path: "audit/audit-head.json", chunks: [signedHead(outcome, key)] },
    { path: "oefensleutel.pem", chunks: [publicKeyToPem(key.publicKey)] },
    { path: "verloop.html", chunks: writeNightPage({ played, outcome }) },
  ];
  return writeSet(folder, filesOfSet({ ...published, otherFiles }), {
    headers: { election: played.election.id, "made-at": outcome.endedAt },
    key,
  });
}

function signedHead({ journal }: NightOutcome, key: SigningKey): string {
  const head = must(journal.head, "the night was logged");
  const message = {
    domain: "stemketen/audit-head/1",
    role: "tabulator",
    payload: utf8(writeAuditHead(head)),
  } as const;
  return writeSignedMessage(signMessage(message, key));
}
