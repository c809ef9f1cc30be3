import { MANIFEST_NAME, manifestSignatureName } from "@stemketen/core/integrity";
import { readElection } from "../election-setup/election.store.ts";
import type { Office } from "../office.ts";
import { readStations } from "../polling-stations/stations.store.ts";
import { blankFormsZip } from "../results/blank-forms.ts";
import { readControlProtocol } from "../results/control-protocol.store.ts";
import { controlProtocolSheetOf } from "../results/control-protocol-sheet.ts";
import { unpackFile } from "../results/packed-file.ts";
import { markedName } from "../results/practice-marks.ts";
import { printPdf } from "../results/print.ts";
import { filesOfPackage, readFileOf, readVersion } from "../results/result-versions.store.ts";
import { readManifest, readSignatureBytes } from "../results/signatures.store.ts";
import { zipOf } from "../results/zip.ts";
import { streamOf } from "../stream-of.ts";
import { bodyOf, download } from "./download.ts";
import type { PlainRequest, PlainRoute } from "./plain-route.ts";

/** The files and documents of the result. */
export const RESULT_ROUTES: readonly PlainRoute[] = [
  {
    path: "/results/versions/:number/package",
    roles: ["coordinator"],
    answer: ({ office, params }) => sendPackage(office, params),
  },
  {
    path: "/results/versions/:number/files/:name",
    roles: ["coordinator"],
    answer: ({ office, params }) => sendFile(office, params),
  },
  { path: "/results/versions/:number/manifest", roles: ["coordinator"], answer: sendManifest },
  { path: "/results/versions/:number/signatures/:keyId", roles: ["coordinator"], answer: sendSignature },
  { path: "/results/control-protocol", roles: ["coordinator"], answer: sendControlProtocol },
  {
    path: "/results/blank-forms/:job",
    roles: ["administrator", "coordinator"],
    answer: ({ office, params, request }) => {
      const forms = blankFormsZip(office.db, params["job"] ?? "", printPdf, request.signal);
      return forms === null ? notFound() : download(forms.name, streamOf(forms.bytes));
    },
  },
];

function sendPackage({ db }: Office, params: PlainRequest["params"]): Response {
  const version = readVersion(db, Number(params["number"]));
  if (version === null || version.package === null) return notFound();
  const bytes = zipOf(filesOfPackage(db, version), version.madeAt);
  return download(version.package.name, streamOf(bytes));
}

function sendFile({ db }: Office, params: PlainRequest["params"]): Response {
  const file = readFileOf(db, Number(params["number"]), params["name"] ?? "");
  return file === null ? notFound() : download(file.name, unpackFile(file));
}

function sendManifest({ office: { db, mode }, params }: PlainRequest): Response {
  const manifest = readManifest(db, Number(params["number"]));
  if (manifest === null) return notFound();
  return download(markedName(MANIFEST_NAME, mode), new Blob([manifest]));
}

function sendSignature({ office: { db, mode }, params }: PlainRequest): Response {
  const keyId = params["keyId"] ?? "";
  const signature = readSignatureBytes(db, Number(params["number"]), keyId);
  if (signature === null) return notFound();
  return download(markedName(manifestSignatureName(keyId), mode), bodyOf(signature));
}

async function sendControlProtocol({ office }: PlainRequest): Promise<Response> {
  const { db, now, mode } = office;
  const [election, protocol] = [readElection(db), readControlProtocol(db)];
  if (election === null || protocol === null) return notFound();
  const sheet = controlProtocolSheetOf(election, readStations(db), protocol, { madeAt: now(), mode });
  const pdf = await printPdf(sheet);
  if (!pdf.ok) return Response.json(pdf.error, { status: 500 });
  return download(markedName("Controleprotocol.pdf", mode), bodyOf(pdf.value));
}

function notFound(): Response {
  return Response.json({ kind: "not-found" }, { status: 404 });
}
