import { canonicalJson, must } from "@stemketen/core/basics";
import { findingKey, valuesOfSheet } from "@stemketen/core/election";
import type { Desk } from "../counting-room.ts";
import type { NightElection, NightOutcome } from "../election-night.ts";
import type { NightOffice } from "./night-office.ts";
import type { Seat } from "./seat.ts";
import { demand } from "./set-up-count.ts";

/** A file that the tabulator made. */
export interface ServerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the tabulator gave out at the end. */
export interface ServerFiles {
  readonly result: readonly ServerFile[];
  /** Its whole log, a record a line. */
  readonly auditLog: Uint8Array;
}

/**
 * Finishes the count at the tabulator, after holding every sheet there against the room's: the control protocol with
 * what the committee adds by hand from the papers, the end of the session, and the files.
 * @throws Error when the tabulator holds anything else than the room, or refuses to finish
 */
export async function finishCount(
  office: NightOffice,
  { room, endedAt }: NightOutcome,
  played: NightElection,
): Promise<ServerFiles> {
  const { coordinator, administrator, clock } = office;
  clock.now = endedAt;
  for (const desk of room.desks) await compareSheet(coordinator, desk);
  await addByHand(coordinator, played);
  demand(await coordinator.api.session.finish.mutate(), "finishing");
  const made = demand(await coordinator.api.results.make.mutate({ kind: "definitive" }), "making the files");
  const result: ServerFile[] = [];
  for (const { name } of made.files) {
    const path = `/results/versions/${made.number}/files/${encodeURIComponent(name)}`;
    result.push({ name, bytes: await coordinator.file(path) });
  }
  return { result, auditLog: await administrator.file("/audit-log.ndjson") };
}

async function compareSheet(coordinator: Seat, { station, state }: Desk): Promise<void> {
  const found = await coordinator.api.entry.inspect.query({ station });
  const view = must(found, `the tabulator has station ${station}`).view;
  if (view.kind !== "definitive" || state.kind !== "definitive") {
    throw new Error(`Station ${station} is ${view.kind} at the tabulator and ${state.kind} in the room`);
  }
  const [there, here] = [settledAt(view), settledAt(state)];
  if (there !== here) throw new Error(`Station ${station} differs: ${there} and ${here}`);
}

/** A definitive sheet with everything that was said about it, to compare. */
function settledAt({
  sheet,
  accepted,
  handled,
}: Pick<Extract<Desk["state"], { readonly kind: "definitive" }>, "sheet" | "accepted" | "handled">): string {
  return canonicalJson({
    values: { ...valuesOfSheet(sheet) },
    accepted: accepted.map(({ finding, reason }) => [findingKey(finding), reason]),
    handled: handled.map(({ finding, explanation }) => [findingKey(finding), explanation]),
  });
}

/** The committee adds the drawn lists from the papers themselves. */
async function addByHand(coordinator: Seat, { papers }: NightElection): Promise<void> {
  const protocol = demand(await coordinator.api.results.drawControlProtocol.mutate(), "the draw");
  const lists = protocol.lists.map((list) => {
    let addedByHand = 0;
    for (const paper of papers.values()) {
      addedByHand += paper.lists.find(({ number }) => number === list)?.total ?? 0;
    }
    return { list, addedByHand };
  });
  const outcome = await coordinator.api.results.recordControlOutcome.mutate({ lists, remarks: "" });
  demand(outcome, "the outcome of the control protocol");
}
