import { seededRandom } from "@stemketen/core/basics";
import { rulesFor } from "@stemketen/core/apportionment";
import { stationForm } from "@stemketen/core/election";
import { makePracticeTown } from "@stemketen/core/practice";
import { playNight, startOfCount } from "./src/night/election-night.ts";
const size = process.argv[2] ? JSON.parse(process.argv[2]) : undefined;
const town = makePracticeTown(1, size);
console.time("night");
const night = playNight({ ...town, rules: rulesFor(town.seats), form: stationForm("CSO", "first", "GR"), officialTotal: null, reasonFor: () => "x" },
  { typists: Number(process.argv[4] ?? 8), errorRate: Number(process.argv[3] ?? 0.01), seed: 1, random: seededRandom(Number(process.argv[5] ?? 1)), startsAt: startOfCount(town.election) });
let n = 0;
for (;;) { const s = night.next(); n++; if (s.done) { const o = s.value; console.timeEnd("night");
 console.log(n, o.room.seconds / 3600, "mistakes", o.mistakes.length, "remaining", o.room.mistakes.remaining.length, "diff", o.differencesFromPaper.length, "log", o.journal.lines.length, o.journal.lines.join("").length);
 const c: Record<string, number> = {}; for (const m of o.mistakes) { c[m.kind] = (c[m.kind] ?? 0) + 1; c[m.caughtBy ?? "none"] = (c[m.caughtBy ?? "none"] ?? 0) + 1; } console.log(c);
 for (const d of o.room.desks) if (d.state.kind === "definitive") for (const a of d.state.accepted) console.log(d.station, a.finding.code, a.reason); 
 console.log(o.room.desks.reduce((a, d) => a + (d.state.kind === "definitive" ? d.state.handled.length : 0), 0));
 for (const m of o.room.mistakes.remaining.slice(0,6)) console.log(JSON.stringify(m)); for (const d of o.differencesFromPaper.slice(0,10)) console.log(JSON.stringify(d)); console.log(o.assignment.outcome.seats.map((s) => s.seats).join(" ")); console.log(process.resourceUsage().maxRSS/1024); break; } }
