import { must } from "@stemketen/core/basics";
import { type ListNumber, listTotalField, type StationNumber } from "@stemketen/core/election";
import type { PaperCount } from "../counts/real-count.ts";
import type { PaperValues } from "../counts/station-paper.ts";
import { AccountsPage } from "../pages/osv-desktop/accounts-page.ts";
import { AuditLogPage, ResultPage } from "../pages/osv-desktop/result-page.ts";
import { SessionPage } from "../pages/osv-desktop/session-page.ts";
import { SetUpPage } from "../pages/osv-desktop/set-up-page.ts";
import { FirstStartPage, LogInPage } from "../pages/osv-desktop/start-pages.ts";
import type { SavedFile, Windows } from "../program/windows.ts";
import { type Desk, seat } from "./desk.ts";
import type { Mistakes } from "./mistakes.ts";
import { Papers } from "./papers.ts";
import { ADMINISTRATOR, COORDINATOR, TYPISTS } from "./people.ts";
import { explainEverything, type SettlingDone, settleUntilDone } from "./settling.ts";
import { typeUntilDone } from "./typing.ts";

/** An evening to be played at the screens. */
export interface EveningPlan {
  readonly count: PaperCount;
  /** What the letter says of the program. */
  readonly code: string;
  readonly typists: number;
  readonly mistakes: Mistakes;
  /** After how many entries the last typist goes home, in haste; null: everybody stays. */
  readonly goesHomeAfter: number | null;
  /** Milliseconds that printing the report may take. */
  readonly printing: number;
}

/** What came of an evening. */
export interface EveningOutcome extends SettlingDone {
  /** How many warnings were explained. */
  readonly warnings: number;
  /** Everything that is handed over. */
  readonly package: SavedFile;
  /** The whole log. */
  readonly log: SavedFile;
}

/** Plays the first session of a committee from the first start of the program to the zip that is handed over. */
export async function playEvening(windows: Windows, plan: EveningPlan): Promise<EveningOutcome> {
  const { count } = plan;
  const { coordinator, typists } = await prepare(windows, plan);
  const session = new SessionPage(coordinator.page);
  await session.open();
  await session.fillIn({
    place: count.municipality.name,
    date: count.election.date,
    startTime: "21:00",
    chair: { initials: "N.", lastName: "Postma" },
  });
  await session.start();

  const table = {
    papers: new Papers(count.stations.map(({ number }) => number)),
    paperOf: (station: StationNumber) => paperOf(count, station),
    mistakes: plan.mistakes,
    wentHome: new Set<string>(),
  };
  const leaving = plan.goesHomeAfter === null ? null : typists.at(-1);
  const typing = typists.map((desk) =>
    typeUntilDone(desk, table, desk === leaving ? plan.goesHomeAfter : null),
  );
  const [settled] = await Promise.all([settleUntilDone(coordinator, table, typists), ...typing]);
  const warnings = await explainEverything(coordinator);

  const result = new ResultPage(coordinator.page);
  await result.open();
  await result.control((list) => votesOnPaper(count, list));
  await session.open();
  await session.finish();
  await result.open();
  await result.make(plan.printing);
  const zip = await windows.save(coordinator.page, () => result.takePackage());
  const audit = new AuditLogPage(coordinator.page);
  await audit.open();
  const log = await windows.save(coordinator.page, () => audit.takeFile());
  return { ...settled, warnings, package: zip, log };
}

interface Desks {
  readonly coordinator: Desk;
  readonly typists: readonly Desk[];
}

/** From the letter of the Kiesraad to everybody at their own desk. */
async function prepare(windows: Windows, { code, count, typists }: EveningPlan): Promise<Desks> {
  const page = await windows.open();
  const start = new FirstStartPage(page);
  await start.compareWithLetter(code);
  await start.makeFirstAdministrator(ADMINISTRATOR);
  await new SetUpPage(page).setUp(count.files, count.method);
  const accounts = new AccountsPage(page);
  await accounts.open();
  const people = TYPISTS.slice(0, typists);
  const slip = await accounts.makeCoordinator(COORDINATOR);
  const slips = await accounts.importTypists(people);
  await new LogInPage(page).logOut();
  const [coordinator, ...desks] = await Promise.all([
    seat(windows, COORDINATOR, slip),
    ...people.map((person, at) => seat(windows, person, must(slips[at], "every typist has a slip"))),
  ]);
  return { coordinator, typists: desks };
}

function paperOf({ stations }: PaperCount, station: StationNumber): PaperValues {
  const found = stations.find(({ number }) => number === station);
  return must(found, `there is a station ${station}`).paper;
}

/** What adding a list by hand gives, from paper. */
function votesOnPaper({ stations }: PaperCount, list: ListNumber): number {
  return stations.reduce((sum, { paper }) => sum + Number(paper[listTotalField(list)]), 0);
}
