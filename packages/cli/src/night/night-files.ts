import { type AuditHead, startAuditVerification, writeAuditHead } from "@stemketen/core/audit";
import { fromHex, must, type Result, sha256Hex, utf8 } from "@stemketen/core/basics";
import { emlTimeOf } from "@stemketen/core/eml";
import {
  publicKeyToPem,
  type SigningKey,
  signingKeyFromSeed,
  signMessage,
  writeSignedMessage,
} from "@stemketen/core/integrity";
import type { ReadStation } from "../counted-election.ts";
import type { Message } from "../message.ts";
import { emlPath, filesOfSet, writeStationCount } from "../publication/published-election.ts";
import { type SetFile, type WrittenSetFile, writeSet } from "../publication/write-set.ts";
import type { NightOutcome } from "./election-night.ts";
import { writeNightPage } from "./night-page.ts";
import type { NightSource } from "./night-sources.ts";
import type { ServerFiles } from "./through-server/finish-count.ts";

const AUDIT_LOG = "audit/audit.jsonl";
/** By the end of their names. A zip holds only what stands in the set anyway. */
const FOLDERS: Readonly<Record<string, string>> = { ".xml": "eml", ".csv": "csv", ".pdf": "pdf" };

/**
 * A key that everyone can make: it proves nothing about who signed, and lets a newcomer try how a signature is
 * checked. Its name says so.
 */
function practiceKey(): SigningKey {
  return signingKeyFromSeed("oefensleutel", fromHex(sha256Hex(utf8("stemketen/oefensleutel/1"))));
}

/**
 * Writes everything the night produced as a publication set; its journal is handed over to it.
 * @param made what the tabulator made, which then stands in the set; null for a night of the core alone
 */
export function writeNight(
  folder: string,
  source: NightSource,
  outcome: NightOutcome,
  made: ServerFiles | null,
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
    creationDateTime: emlTimeOf(outcome.endedAt),
    practice: true,
  };
  const otherFiles: readonly SetFile[] = [
    ...source.files,
    ...(made === null
      ? [
          { path: emlPath("510b", played.election), chunks: writeStationCount(published) },
          { path: AUDIT_LOG, chunks: outcome.journal.handOver() },
        ]
      : [
          ...made.result.flatMap(({ name, bytes }) => inSet(name, bytes)),
          { path: AUDIT_LOG, chunks: [made.auditLog] },
        ]),
    { path: "audit/audit-head.json", chunks: [signedHead(headOf(outcome, made), key)] },
    { path: "oefensleutel.pem", chunks: [publicKeyToPem(key.publicKey)] },
    { path: "verloop.html", chunks: writeNightPage({ played, outcome }) },
  ];
  return writeSet(folder, filesOfSet({ ...published, otherFiles }), {
    headers: { election: played.election.id, "made-at": outcome.endedAt },
    key,
  });
}

/** Where a file of the tabulator stands in the set; nowhere when it is a package of others. */
function inSet(name: string, bytes: Uint8Array): readonly SetFile[] {
  const folder = FOLDERS[name.slice(name.lastIndexOf("."))];
  return folder === undefined ? [] : [{ path: `${folder}/${name}`, chunks: [bytes] }];
}

/** The last record of the log that stands in the set. */
function headOf({ journal }: NightOutcome, made: ServerFiles | null): AuditHead {
  if (made === null) return must(journal.head, "the night was logged");
  const verification = startAuditVerification();
  verification.push(made.auditLog);
  const verified = verification.finish();
  return must(verified.ok ? verified.value : null, "the log of the tabulator is whole").head;
}

function signedHead(head: AuditHead, key: SigningKey): string {
  const message = {
    domain: "stemketen/audit-head/1",
    role: "tabulator",
    payload: utf8(writeAuditHead(head)),
  } as const;
  return writeSignedMessage(signMessage(message, key));
}
