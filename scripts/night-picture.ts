// Draws docs/pictures/night.svg: what stands on the terminal halfway through `night`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { frameOf } from "../packages/cli/src/night/live-frame.ts";
import { builtInSource } from "../packages/cli/src/night/night-sources.ts";
import { playNight, startOfCount } from "../packages/cli/src/night/play-night.ts";
import { seededRandom } from "../packages/core/src/basics/index.ts";

const CHARACTER_WIDTH = 8.4;
const LINE_HEIGHT = 20;
const MARGIN = 24;
const BAR_HEIGHT = 36;

/** Full blocks are drawn in the colour of what is done, light ones faintly: fonts differ in both. */
function coloured(line: string): string {
  const escaped = line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped
    .replace(/█+/g, '<tspan fill="#4fb286">$&</tspan>')
    .replace(/░+/g, '<tspan fill="#3b4a57">$&</tspan>')
    .replace(/[✓●]/g, '<tspan fill="#4fb286">$&</tspan>')
    .replace(/[!△]/g, '<tspan fill="#f2b705">$&</tspan>')
    .replace(/[◐◑]/g, '<tspan fill="#6ea8ff">$&</tspan>');
}

/** The first frame in which so many sheets are definitive. */
function frameAt(definitive: number): string {
  const { played } = builtInSource();
  const startsAt = startOfCount(played.election);
  const night = playNight(played, {
    typists: 8,
    errorRate: 0.01,
    seed: 1,
    random: seededRandom(1),
    startsAt,
  });
  for (let step = night.next(); step.done !== true; step = night.next()) {
    const room = step.value;
    const done = room.desks.filter(({ state }) => state.kind === "definitive").length;
    if (done === definitive) return frameOf({ room, played, language: "nl" });
  }
  throw new Error("the night never came so far");
}

const lines = frameAt(18)
  .replace(/^\n+|\n+$/g, "")
  .split("\n");
const width = Math.ceil(
  Math.max(...lines.map((line) => Array.from(line).length)) * CHARACTER_WIDTH + 2 * MARGIN,
);
const height = lines.length * LINE_HEIGHT + BAR_HEIGHT + 2 * MARGIN;
const texts = lines.map((line, index) => {
  const y = BAR_HEIGHT + MARGIN + (index + 0.75) * LINE_HEIGHT;
  return `<text x="${MARGIN}" y="${y}" xml:space="preserve">${coloured(line)}</text>`;
});
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="ui-monospace, 'DejaVu Sans Mono', Consolas, monospace" font-size="14" fill="#e6ebf0">
<rect width="100%" height="100%" rx="10" fill="#16202a"/>
<g fill="#475467"><circle cx="24" cy="20" r="6"/><circle cx="44" cy="20" r="6"/><circle cx="64" cy="20" r="6"/></g>
${texts.join("\n")}
</svg>
`;
writeFileSync(join(import.meta.dirname, "..", "docs", "pictures", "night.svg"), picture);
