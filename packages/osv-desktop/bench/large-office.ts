import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { hashGroups, must, sha256Hex, utf8 } from "@stemketen/core/basics";
import { writeEml } from "@stemketen/core/eml";
import { makePracticeTown, type PracticeTown, type PracticeTownSize } from "@stemketen/core/practice";
import { candidateListsOf, definitionOf, pollingStationsOf } from "@stemketen/core/practice-files";
import { ensureScreens } from "../scripts/ensure-screens.ts";
import { ORIGIN, type Screen, screenOf, startWithAdministrator } from "../tests/tabulator-at-work.ts";

/** A large municipality at its tabulator, which runs in a process of its own. */
export interface LargeOffice {
  readonly town: PracticeTown;
  readonly coordinator: Screen;
  readonly typists: readonly Screen[];
  /** One more typist, who does nothing by themselves. */
  readonly spare: Screen;
  /** And one who only logs in. */
  readonly newcomer: Screen;
  /** Where it answers: "http://localhost:41235". */
  readonly url: string;
  /** Asks the server over HTTP. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly peakMegabytes: () => number;
  readonly close: () => void;
}

/** Starts the tabulator on an empty folder and sets such a municipality up, up to an open session. */
export async function openLargeOffice(
  folder: string,
  size: PracticeTownSize,
  typists: number,
): Promise<LargeOffice> {
  // Here, so that building them does not count as memory of the tabulator.
  await ensureScreens();
  const child = spawn(process.execPath, [join(import.meta.dirname, "office.program.ts"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const first = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  const url = must(first.done === true ? null : first.value, "the tabulator says where it answers");
  const handle = (request: Request): Promise<Response> => overHttp(request, url);
  const office = { handle };
  const administrator = await startWithAdministrator(office);
  const coordinator = await screenOf(office, administrator, "carla", "coordinator");
  const town = makePracticeTown(11, size);
  await setUp(coordinator, town);
  const screens: Screen[] = [];
  for (let typist = 0; typist < typists; typist++) {
    screens.push(await screenOf(office, administrator, `typist${typist}`, "typist"));
  }
  return {
    town,
    coordinator,
    typists: screens,
    spare: await screenOf(office, administrator, "spare", "typist"),
    newcomer: await screenOf(office, administrator, "newcomer", "typist"),
    url,
    handle,
    peakMegabytes: () => peakOf(child),
    close: () => {
      child.kill("SIGKILL");
    },
  };
}

async function overHttp(request: Request, url: string): Promise<Response> {
  const headers = new Headers(request.headers);
  if (headers.has("origin")) headers.set("origin", url);
  const body = request.method === "POST" ? await request.text() : null;
  return fetch(request.url.replace(ORIGIN, url), { method: request.method, headers, body });
}

/** The most memory that the process ever held, in megabytes. */
function peakOf({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1]) / 1024);
}

async function setUp(coordinator: Screen, town: PracticeTown): Promise<void> {
  const definition = await importFile(coordinator, "110a", writeEml(definitionOf(town)));
  const lists = await importFile(coordinator, "230b", writeEml(candidateListsOf(town)));
  const { municipality } = town;
  const choice = { definitionSha256: definition, listsSha256: lists, method: "CSO", municipality };
  await demand(coordinator, "election.setUp", choice);
  const stations = await importFile(coordinator, "110b", writeEml(pollingStationsOf(town)));
  await demand(coordinator, "election.importStations", { sha256: stations });
  await demand(coordinator, "session.start");
}

async function importFile(coordinator: Screen, message: string, chunks: Iterable<string>): Promise<string> {
  const bytes = utf8([...chunks].join(""));
  const [name, sha256] = [`${message}.eml.xml`, sha256Hex(bytes)];
  const base64 = Buffer.from(bytes).toString("base64");
  const kept = await demand(coordinator, "election.importFile", { message, name, base64 });
  const shown = (kept as { readonly check: { readonly groups: readonly (string | null)[] } }).check.groups;
  const typed = hashGroups(sha256).filter((_, at) => shown[at] === null);
  await demand(coordinator, "election.typeHash", { sha256, name, typed });
  return sha256;
}

/** What a procedure gives. @throws Error with what it says when it refuses */
export async function demand(screen: Screen, procedure: string, input?: unknown): Promise<unknown> {
  const { status, data } = await screen.mutate(procedure, input);
  if (data?.ok === false || status !== 200) throw new Error(`${procedure}: ${JSON.stringify(data)}`);
  return data?.value;
}
