import { must } from "@stemketen/core/basics";
import { instant } from "@stemketen/core/election";
import { parseEml } from "@stemketen/core/eml";
import { checkDigits, fitsCheckDigits } from "@stemketen/core/integrity";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import type { User } from "../src/server/accounts/users.store.ts";
import { allUsers } from "../src/server/accounts/users.store.ts";
import { readSessionDetails } from "../src/server/committee-session/committee-session.ts";
import { committeeReportOf, type ReportSource } from "../src/server/results/committee-report.ts";
import { readControlProtocol } from "../src/server/results/control-protocol.store.ts";
import { checkCount } from "../src/server/results/count-check.ts";
import { makeVersion } from "../src/server/results/make-version.ts";
import { unpackFile } from "../src/server/results/packed-file.ts";
import { printPdf } from "../src/server/results/print.ts";
import { readFileOf } from "../src/server/results/result-versions.store.ts";
import { transferSheetOf } from "../src/server/results/transfer-sheet.ts";
import { DETAILS } from "./finished-count.ts";
import { tabulatorForAll } from "./staffed-tabulator.ts";
import { TOWN } from "./tabulator-at-work.ts";

const { tabulator } = tabulatorForAll({ people: ["coordinator", "anna", "bram"], count: "finished" });

let source: ReportSource;
let carla: User;

const MADE_AT = instant("2026-03-19T13:28:34.960Z");

beforeAll(async () => {
  const { db, office } = tabulator;
  const count = await checkCount(db);
  carla = must(
    allUsers(db).find(({ userName }) => userName === "carla"),
    "carla has an account",
  );
  source = {
    count: must(count.ok ? count.value : null, "the town is counted"),
    details: readSessionDetails(office).details,
    controlOutcome: readControlProtocol(db)?.outcome ?? null,
    version: 3,
    replaces: [{ version: 1, madeAt: instant("2026-03-19T12:00:00.000Z") }],
    madeAt: MADE_AT,
    mode: "live",
    resultFile: { sha256: "a".repeat(64), createdAt: MADE_AT },
    stationChanges: [],
  };
});

/** "1.321", as a Dutch document writes it. */
const dotted = (number: number): string => new Intl.NumberFormat("nl-NL").format(number);

describe("the report of the committee", () => {
  it("says on paper the numbers of the totals, letter by letter, and every list total", async () => {
    const pdf = await printPdf(committeeReportOf(source));
    const bytes = must(pdf.ok ? pdf.value : null, "the report is printed");
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    const { counts } = source.count.totals;
    const numbers = [
      counts.admitted.pollCards,
      counts.admitted.proxies,
      counts.admitted.total,
      counts.candidateVotes,
      counts.blank,
      counts.invalid,
      ...counts.lists.map(({ total }) => total),
      ...counts.lists.flatMap(({ candidates }) => candidates.map(({ votes }) => votes)),
    ];
    const printed = new Set(text.match(/\d{1,3}(?:\.\d{3})*/gu));
    const missing = numbers.filter((number) => number > 0 && !printed.has(dotted(number)));
    expect(missing).toEqual([]);
    for (const { name } of TOWN.lists) expect(text).toContain(name);
  });

  it("holds what was typed about the session, and the totals", () => {
    const report = committeeReportOf(source);
    expect(report).toMatchObject({
      kind: "committee-report",
      method: "CSO",
      status: "definitive",
      version: 3,
      replaces: [{ version: 1 }],
      practice: false,
      session: { place: "Lindewaard", startedAt: "2026-03-19T08:30:00.000Z" },
      members: DETAILS.members,
      objections: DETAILS.objections,
      particulars: DETAILS.particulars,
      controlProtocol: { outcome: "no-differences" },
    });
    const papers = [...TOWN.papers.values()];
    expect(report.totals.counts.blank).toBe(papers.reduce((sum, { cast }) => sum + cast.blank, 0));
    expect(report.stations.map(({ station }) => station.number)).toEqual(
      TOWN.stations.map(({ number }) => number),
    );
    for (const { station, investigations } of report.stations) {
      const paper = must(TOWN.papers.get(station.number), "a paper");
      expect(investigations).toMatchObject({ otherReason: paper.extraInvestigation?.otherReason.yes });
    }
  });

  it("tells why an error on a paper was accepted", () => {
    const { explainedFindings } = committeeReportOf(source);
    const accepted = explainedFindings.filter(({ severity }) => severity === "error");
    expect(accepted.map(({ station }) => station)).toEqual(TOWN.paperErrors.map(({ station }) => station));
    for (const { finding, explanation } of accepted) {
      expect(explanation).toBe("Staat zo op papier.");
      expect(finding.length).toBeGreaterThan(10);
    }
  });

  it("is a concept as long as there is no result file, and leaves the control protocol to the pen", () => {
    const concept = committeeReportOf({ ...source, resultFile: null, controlOutcome: null });
    expect(concept).toMatchObject({ status: "concept", resultFile: null, controlProtocol: null });
  });

  it("says what differed when adding by hand", () => {
    const outcome = must(source.controlOutcome, "it was recorded");
    const lists = outcome.lists.map((list) => ({ ...list, addedByHand: list.computed + 1 }));
    const differing = { ...outcome, lists, remarks: "Kiesraad gebeld." };
    expect(committeeReportOf({ ...source, controlOutcome: differing }).controlProtocol).toEqual({
      outcome: "differences",
      explanation: "Kiesraad gebeld.",
    });
  });
});

it("the transfer sheet has check digits of its own version", () => {
  const { formId } = transferSheetOf(source);
  const digits = checkDigits(formId, 1, 1321);
  expect(fitsCheckDigits(formId, 1, "1321", digits)).toBe(true);
  const next = transferSheetOf({ ...source, version: 4 }).formId;
  expect(fitsCheckDigits(next, 1, "1321", digits)).toBe(false);
  expect(transferSheetOf({ ...source, mode: "practice" }).formId).toBe(`OEF${formId}`);
});

it("what is made in practice cannot pass for real", async () => {
  const practice = { ...tabulator.office, mode: "practice" } as const;
  const made = await makeVersion(practice, carla, "definitive", printPdf);
  const version = must(made.ok ? made.value : null, `it is made: ${JSON.stringify(made)}`);
  const names = [version.package?.name ?? "", ...version.files.map(({ name }) => name)];
  for (const name of names) expect(name).toMatch(/oefening/i);
  expect(version.package?.name).toMatch(
    /^OEFENING_definitieve-documenten_gr2026_lindewaard_oefening_gemeente_/,
  );
  const name = "Telling_GR2026_Lindewaard_OEFENING.eml.xml";
  const file = must(readFileOf(tabulator.db, version.number, name), "the count is there");
  const eml = parseEml(new Uint8Array(await new Response(unpackFile(file)).arrayBuffer()));
  expect(eml.ok ? eml.value.election : null).toMatchObject({
    id: "GR2026_Lindewaard_OEFENING",
    name: "OEFENING Gemeenteraad Lindewaard 2026",
  });
});

it("nothing is kept of what was printed while somebody opened the session again or made another version", async () => {
  const { office, db } = tabulator;
  const made = await makeVersion(office, carla, "definitive", async (document) => {
    // Somebody else is faster, once.
    const open = db.prepare("UPDATE committee_session SET finished_at = '2026-03-19T23:00:00.000Z'");
    open.run();
    return printPdf(document);
  });
  expect(made).toEqual({ ok: false, error: { kind: "changed-meanwhile" } });
});
