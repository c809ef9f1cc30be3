import { impossible, must } from "@stemketen/core/basics";
import type { StationNumber } from "@stemketen/core/election";
import { OverviewPage, StationPage } from "../pages/osv-desktop/coordinator-pages.ts";
import type { Desk } from "./desk.ts";
import type { Table } from "./typing.ts";

/** What the coordinator had to do, how often. */
export interface SettlingDone {
  /** Corrections that somebody was asked for. */
  readonly corrections: number;
  /** Stations of which errors on paper were accepted. */
  readonly accepted: number;
  /** Corrections that went to somebody else. */
  readonly handedOver: number;
}

/** Settles every paper that is brought, until all are done. */
export async function settleUntilDone(
  { page }: Desk,
  table: Table,
  typists: readonly Desk[],
): Promise<SettlingDone> {
  const { papers, paperOf, wentHome } = table;
  const overview = new OverviewPage(page);
  const sheet = new StationPage(page);
  /** Brings a paper to whoever corrects it; somebody else when that person has gone home. @returns whether that was so */
  const giveBack = async (station: StationNumber, typist: string): Promise<boolean> => {
    const isGone = wentHome.has(typist);
    const known = papers.typistsOf(station);
    const other = typists.find(({ name }) => !wentHome.has(name) && !known.includes(name));
    const to = isGone ? must(other, "somebody is there who did not type this paper").name : typist;
    if (isGone) await sheet.handOver(to, `${typist} is naar huis.`);
    papers.giveForCorrection(station, to);
    return isGone;
  };
  const done = { corrections: 0, accepted: 0, handedOver: 0 };
  for (;;) {
    const station = await papers.takeForCoordinator();
    if (station === null) return done;
    await overview.openStation(station);
    const settled = await sheet.settle(paperOf(station), "Het stembureau vulde het papier zo in.");
    switch (settled.kind) {
      case "ready":
        papers.lay(station, "done");
        done.accepted++;
        break;
      case "accepted-for-second-entry":
        papers.lay(station, "second-entry");
        done.accepted++;
        break;
      case "correction":
        if (await giveBack(station, settled.typist)) done.handedOver++;
        done.corrections++;
        break;
      default:
        impossible(settled);
    }
  }
}

/** Explains every warning in the overview. @returns how many there were */
export async function explainEverything({ page }: Desk): Promise<number> {
  const overview = new OverviewPage(page);
  const sheet = new StationPage(page);
  let warnings = 0;
  while (await overview.openNextToExplain()) {
    warnings += await sheet.explainWarnings("Nagekeken met het papier: het klopt.");
  }
  return warnings;
}
