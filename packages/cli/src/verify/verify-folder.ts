import { err, ok, type Result } from "@stemketen/core/basics";
import type { Message } from "../message.ts";
import { checkCount, checkTotalCount } from "./counts/check-counts.ts";
import {
  checkLists,
  checkSameElection,
  checkStations,
  type SaidOfElection,
} from "./counts/check-elections.ts";
import { collapseBlanks } from "./eml/parts.ts";
import { checkAudit } from "./files/check-audit.ts";
import { checkManifest } from "./files/check-manifest.ts";
import { checkSignatures } from "./files/check-signatures.ts";
import { listFolder } from "./files/folder.ts";
import { readPublicationSet, type SetFiles } from "./files/publication-set.ts";
import type { Trust } from "./files/trust.ts";
import type { Found } from "./found.ts";
import { type Check, reportOf, unchecked, type VerificationReport } from "./report.ts";
import { checkOutcome } from "./seats/check-outcome.ts";
import { checkResult } from "./seats/check-result.ts";
import { deriveOutcome } from "./seats/derive-outcome.ts";
import type { Outcome } from "./seats/recalculate.ts";
import { checkTable } from "./tables/check-table.ts";
import { checkTidyTable } from "./tables/check-tidy-table.ts";

/**
 * Checks a published set of files against one another, with code that shares nothing with the code that made
 * them: another reader of XML and CSV, another way to divide seats. Files that are not there are not missed,
 * unless the manifest lists them; the report says what could not be checked.
 * @param root the folder
 * @param trust keys whose signatures count, from outside the folder; null: signatures are not checked
 * @returns why the folder as a whole cannot be checked: it cannot be read, or holds nothing of a publication
 */
export function verifyFolder(root: string, trust: Trust | null): Result<VerificationReport, Message> {
  const folder = listFolder(root);
  if (!folder.ok) return folder;
  const set = readPublicationSet(folder.value);
  if (!set.known) {
    return err({
      nl: "in deze map staat niets van een uitslag: geen EML, CSV, zetelverdeling.json of inhoudslijst",
      en: "this folder holds nothing of a result: no EML, CSV, zetelverdeling.json or manifest",
    });
  }
  return ok(
    reportOf([
      checkManifest(folder.value, set.needsManifest),
      ...checkSignatures(folder.value, trust),
      ...checkAudit(set.audit, trust),
      ...set.checks,
      ...checkSameElection(electionsOf(set.files)),
      ...checkCounts(set.files),
      ...checkTables(set.files),
      ...checkOutcomes(set.files),
    ]),
  );
}

function electionsOf(files: SetFiles): readonly Found<SaidOfElection>[] {
  const { count, total, lists, result, definition, stations, outcome } = files;
  const eml = [count, total, lists, result, definition, stations].flatMap((found) =>
    found === null ? [] : [{ path: found.path, content: found.content.election }],
  );
  if (outcome === null) return eml;
  const { id, name, date } = outcome.content.election;
  const said = { id, name: collapseBlanks(name), date, category: null, subcategory: null, domain: null };
  return [...eml, { path: outcome.path, content: said }];
}

function checkCounts({ count, total, lists, stations }: SetFiles): readonly Check[] {
  if (count === null) {
    return [
      lacking(
        "sums-within",
        "er is geen telling per stembureau (510b): niets is nageteld",
        "there is no count by station (510b): nothing was added up",
      ),
      ...(total === null ? [] : checkCount(total)),
    ];
  }
  return [
    ...checkCount(count),
    ...(total === null
      ? [lacking("total-count", "er is geen totaaltelling (510d)", "there is no total count (510d)")]
      : [...checkCount(total), checkTotalCount(total, count)]),
    lists === null
      ? lacking(
          "lists",
          "er zijn geen kandidatenlijsten (230b): namen zijn niet vergeleken",
          "there are no candidate lists (230b): names were not compared",
        )
      : checkLists(lists, count),
    ...(stations === null ? [] : [checkStations(stations, count)]),
  ];
}

function checkTables({ count, lists, table, tidyTable }: SetFiles): readonly Check[] {
  const checks: Check[] = [];
  if (table === null)
    checks.push(lacking("table", "er is geen CSV-tabel (osv4-3)", "there is no CSV table (osv4-3)"));
  else checks.push(count === null ? incomparable("table", table) : checkTable(table, { count, lists }));
  if (tidyTable !== null) {
    const comparable = count !== null && lists !== null;
    checks.push(
      comparable ? checkTidyTable(tidyTable, { count, lists }) : incomparable("tidy-table", tidyTable),
    );
  }
  return checks;
}

function checkOutcomes(files: SetFiles): readonly Check[] {
  const { outcome, result, lists } = files;
  const { checks, recalculated } = outcomeChecks(files);
  if (result !== null) return [...checks, ...checkResult(result, lists, recalculated)];
  return outcome === null
    ? checks
    : [
        ...checks,
        lacking(
          "result",
          "er is geen uitslag met gekozenen (520)",
          "there is no result with those elected (520)",
        ),
      ];
}

function outcomeChecks(files: SetFiles): {
  readonly checks: readonly Check[];
  readonly recalculated: Outcome | null;
} {
  if (files.outcome !== null) return checkOutcome(files.outcome, files);
  const derived = deriveOutcome(files);
  return derived === null
    ? {
        checks: [
          lacking(
            "seats",
            "er is geen zetelverdeling.json: zetels zijn niet nagerekend",
            "there is no zetelverdeling.json: seats were not calculated",
          ),
        ],
        recalculated: null,
      }
    : { checks: [derived.check], recalculated: derived.outcome };
}

function incomparable(id: Check["id"], found: Found<unknown>): Check {
  return unchecked(id, found.path, {
    nl: "niet te vergelijken: er is geen telling (510b) met kandidatenlijsten (230b)",
    en: "cannot be compared: there is no count (510b) with candidate lists (230b)",
  });
}

/** A check that was not made because a file is not there at all. */
function lacking(id: Check["id"], nl: string, en: string): Check {
  return unchecked(id, null, { nl, en });
}
