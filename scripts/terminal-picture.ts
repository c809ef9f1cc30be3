// Makes a picture (SVG) of what stands on a terminal: reads the text on stdin, writes the picture to stdout.
// docs/pictures/night.svg is made with it from a frame of `night`.
import { readFileSync } from "node:fs";

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

const lines = readFileSync(0, "utf8").replace(/\n+$/, "").split("\n");
const width = Math.ceil(Math.max(...lines.map((line) => [...line].length)) * CHARACTER_WIDTH + 2 * MARGIN);
const height = lines.length * LINE_HEIGHT + BAR_HEIGHT + 2 * MARGIN;
const texts = lines.map((line, index) => {
  const y = BAR_HEIGHT + MARGIN + (index + 0.75) * LINE_HEIGHT;
  return `<text x="${MARGIN}" y="${y}" xml:space="preserve">${coloured(line)}</text>`;
});
process.stdout.write(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="ui-monospace, 'DejaVu Sans Mono', Consolas, monospace" font-size="14" fill="#e6ebf0">
<rect width="100%" height="100%" rx="10" fill="#16202a"/>
<g fill="#475467"><circle cx="24" cy="20" r="6"/><circle cx="44" cy="20" r="6"/><circle cx="64" cy="20" r="6"/></g>
${texts.join("\n")}
</svg>
`);
