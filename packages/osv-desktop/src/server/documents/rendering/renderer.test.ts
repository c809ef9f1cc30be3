import { afterAll, afterEach, describe, expect, it } from "vitest";
import {
  blankRecordOf,
  blankReportOf,
  fallbackOf,
  insertOf,
  listOf,
  protocolOf,
  reportOf,
  slipOf,
  totalsWith,
  townOf,
  transferOf,
} from "../documents.fixtures.ts";
import type { TabulatorDocument } from "../documents.ts";
import { createRenderer, type Renderer } from "./renderer.ts";

const TOWN = townOf();
const SLIP = slipOf(TOWN, "findings");
const open: Renderer[] = [];

/** Serves most tests: what one of them breaks, the next must find mended. */
const shared = createRenderer();

/** A renderer of its own, closed after the test. */
function ownRenderer(...limits: Parameters<typeof createRenderer>): Renderer {
  const made = createRenderer(...limits);
  open.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

afterAll(() => shared.close());

async function pdfOf(made: Renderer, document: TabulatorDocument): Promise<Buffer> {
  const pdf = await made.renderPdf(document);
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
  return Buffer.from(pdf.value);
}

/** How many pages a PDF has: the top of its page tree counts them. */
function pageCount(pdf: Buffer): number {
  const counts = [...pdf.toString("latin1").matchAll(/\/Type \/Pages[^>]*?\/Count (\d+)/gs)];
  return Math.max(...counts.map((match) => Number(match[1])));
}

const ALL: readonly TabulatorDocument[] = [
  reportOf(TOWN),
  reportOf(TOWN, {
    method: "DSO",
    status: "concept",
    resultFile: null,
    practice: true,
    controlProtocol: null,
  }),
  blankReportOf(TOWN, "DSO"),
  blankReportOf(TOWN, "CSO"),
  blankRecordOf(TOWN),
  insertOf(TOWN, "station-report"),
  insertOf(TOWN, "committee-report"),
  transferOf(TOWN),
  protocolOf(TOWN, false),
  protocolOf(TOWN, true),
  SLIP,
  slipOf(TOWN, "differences"),
  fallbackOf(TOWN),
];

describe("PDF of every document", () => {
  it("is tagged, in Dutch, dated by its input, and equal byte for byte in another worker", async () => {
    const other = ownRenderer();
    for (const document of ALL) {
      const pdf = await pdfOf(shared, document);
      const text = pdf.toString("latin1");
      expect(text.startsWith("%PDF-")).toBe(true);
      expect(text).toContain("/StructTreeRoot");
      expect(text).toMatch(/\/Lang \(nl(?:-NL)?\)/);
      expect(text).toContain("/CreationDate (D:20260319083000Z)");
      expect((await pdfOf(other, document)).equals(pdf)).toBe(true);
    }
  });
});

describe("pages", () => {
  it("have room for a list as the models have it, also under a name of two lines", async () => {
    const title = "Lijst met een naam die zo lang is dat zij over twee regels loopt ".repeat(2);
    const pagesWith = async (size: number): Promise<number> => {
      const lists = [listOf(1, size, title)];
      return pageCount(await pdfOf(shared, reportOf(TOWN, { lists, totals: totalsWith(lists, 1) })));
    };
    const base = await pagesWith(1);
    const added = [];
    for (const size of [25, 50, 51, 80]) added.push((await pagesWith(size)) - base);
    expect(added).toEqual([0, 0, 1, 1]);
  });

  it("hold 45 lists of 80 candidates, with names without end", async () => {
    const lists = Array.from({ length: 45 }, (_, index) => listOf(index + 1, 80, `${"x".repeat(300)} ŁØ 漢`));
    const pages = pageCount(await pdfOf(shared, { ...blankReportOf(TOWN, "DSO"), lists }));
    expect(pages).toBeGreaterThanOrEqual(90 + 10);
    expect(pages).toBeLessThanOrEqual(90 + 14);
  });

  it("take names that look like a template as text", async () => {
    const lists = [listOf(1, 2, '#panic("x") $a$ *b* "q" \\ ]')];
    const pdf = await shared.renderPdf(reportOf(TOWN, { lists, totals: totalsWith(lists, 1) }));
    expect(pdf.ok).toBe(true);
  });
});

describe("documents that cannot be made", () => {
  it("refuses a list of 81", async () => {
    const answer = await shared.renderPdf({ ...blankReportOf(TOWN, "DSO"), lists: [listOf(4, 81)] });
    expect(answer).toEqual({ ok: false, error: { kind: "too-many-candidates", list: 4, candidates: 81 } });
  });

  it("refuses totals that say nothing of a list or of a candidate", async () => {
    const totals = totalsWith([listOf(1, 2)], 1);
    expect(await shared.renderPdf(reportOf(TOWN, { lists: [listOf(1, 2), listOf(2, 1)], totals }))).toEqual({
      ok: false,
      error: { kind: "result-missing", list: 2, candidate: null },
    });
    expect(await shared.renderPdf(reportOf(TOWN, { lists: [listOf(1, 3)], totals }))).toEqual({
      ok: false,
      error: { kind: "result-missing", list: 1, candidate: 3 },
    });
  });
});

describe("the worker", () => {
  it("is replaced after so many documents, and so large, and the bytes stay the same", async () => {
    const fresh = ownRenderer({ documents: 1, memoryBytes: Number.POSITIVE_INFINITY });
    const small = ownRenderer({ documents: 1000, memoryBytes: 1 });
    const first = await pdfOf(fresh, SLIP);
    expect((await pdfOf(fresh, SLIP)).equals(first)).toBe(true);
    expect((await pdfOf(small, SLIP)).equals(first)).toBe(true);
    expect((await pdfOf(small, SLIP)).equals(first)).toBe(true);
  });

  it("stops in the middle of a document, and makes the next", async () => {
    await pdfOf(shared, SLIP);
    const lists = Array.from({ length: 45 }, (_, index) => listOf(index + 1, 80));
    const stop = new AbortController();
    const long = shared.renderPdf({ ...blankReportOf(TOWN, "DSO"), lists }, { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    expect(await long).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect((await shared.renderPdf(SLIP)).ok).toBe(true);
  });

  it("does not begin what was cancelled before its turn", async () => {
    expect(await shared.renderPdf(SLIP, { signal: AbortSignal.abort() })).toEqual({
      ok: false,
      error: { kind: "cancelled" },
    });
  });

  it("that dies gives an error, and the next document has a new one", async () => {
    // A document of no known kind breaks an invariant inside the worker.
    const broken = { ...SLIP, kind: "unheard-of" } as unknown as TabulatorDocument;
    const answer = await shared.renderPdf(broken);
    expect(answer).toMatchObject({ ok: false, error: { kind: "renderer-failed" } });
    expect((await shared.renderPdf(SLIP)).ok).toBe(true);
  });

  it("makes documents asked for at once one after another", async () => {
    const pdfs = await Promise.all(
      [SLIP, SLIP, fallbackOf(TOWN)].map((document) => shared.renderPdf(document)),
    );
    expect(pdfs.every((pdf) => pdf.ok)).toBe(true);
  });

  it("can be closed while it works", async () => {
    const made = ownRenderer();
    await pdfOf(made, SLIP);
    const lists = Array.from({ length: 45 }, (_, index) => listOf(index + 1, 80));
    const long = made.renderPdf({ ...blankReportOf(TOWN, "DSO"), lists });
    setTimeout(() => void made.close(), 50);
    expect(await long).toMatchObject({ ok: false, error: { kind: "renderer-failed" } });
  });
});
