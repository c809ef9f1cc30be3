import type { StationNumber } from "@stemketen/core/election";
import type { PaperValues } from "../counts/station-paper.ts";
import { LogInPage } from "../pages/osv-desktop/start-pages.ts";
import { type Pile, TypingPage } from "../pages/osv-desktop/typing-page.ts";
import type { Desk } from "./desk.ts";
import { type Mistakes, typedWith } from "./mistakes.ts";
import type { PaperInHand, Papers } from "./papers.ts";

/** What everybody at work shares: the papers, and who is not there any more. */
export interface Table {
  readonly papers: Papers;
  readonly paperOf: (station: StationNumber) => PaperValues;
  readonly mistakes: Mistakes;
  readonly wentHome: Set<string>;
}

/**
 * Types papers until all are done.
 * @param goesHomeAfter after how many entries this person goes home, mistyping the last of them in haste
 */
export async function typeUntilDone(desk: Desk, table: Table, goesHomeAfter: number | null): Promise<void> {
  const { papers, wentHome } = table;
  const typing = new TypingPage(desk.page);
  for (let entries = 0; ; ) {
    const paper = await papers.takeForTypist(desk.name);
    if (paper === null) return;
    if (paper.work !== "correction") entries++;
    const isLast = paper.work !== "correction" && entries === goesHomeAfter;
    const pile = await typeOne(typing, paper, table, isLast);
    if (isLast) {
      await new LogInPage(desk.page).logOut();
      wentHome.add(desk.name);
      papers.leaveCorrectionsOf(desk.name);
    }
    papers.lay(paper.station, pile);
    if (isLast) return;
  }
}

async function typeOne(
  typing: TypingPage,
  { station, work }: PaperInHand,
  { paperOf, mistakes }: Table,
  inHaste: boolean,
): Promise<Pile> {
  const paper = paperOf(station);
  if (work === "correction") return typing.typeCorrection(station, paper);
  const mistake = inHaste ? mistakes.inHaste(station) : mistakes.of(station, work);
  return typing.typePaper(station, typedWith(mistake, paper), paper);
}
