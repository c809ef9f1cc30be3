import { Html, html } from "./html.ts";

// One sheet of style for every page: it stands in the page itself, so that a page opened from a stick is whole.
const STYLE = `
:root{--ink:#16202a;--soft:#475467;--paper:#fff;--canvas:#f4f5f7;--line:#d5dae1;--accent:#0b5563;--wash:#e3f1f3;
--done:#17663f;--done-wash:#e8f6ee;--error:#a8201a;--error-wash:#fdf1f0;--warning:#8a5200;
font-family:"Source Sans 3","Fira Sans","Segoe UI",system-ui,sans-serif;font-size:17px;line-height:1.45;color:var(--ink)}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);font-variant-numeric:tabular-nums}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible{outline:2px solid var(--ink);box-shadow:0 0 0 4px #f2b705;outline-offset:0}
.bar{background:var(--paper);border-bottom:1px solid var(--line);padding:12px 24px;display:flex;flex-wrap:wrap;gap:4px 20px;align-items:baseline}
.bar strong{font-weight:750}
.bar span{color:var(--soft)}
.practice{background:repeating-linear-gradient(-45deg,#ffe08a 0 14px,#ffd45c 14px 28px);color:#4a3300;font-weight:700;text-align:center;padding:6px 16px}
main{max-width:1080px;margin:0 auto;padding:24px 16px 64px}
h1{font-size:28px;line-height:1.2;font-weight:650;letter-spacing:-.01em;margin:8px 0 4px}
h2{font-size:20px;font-weight:650;margin:0 0 12px}
h3{font-size:17px;font-weight:650;margin:20px 0 4px}
p{max-width:68ch;margin:0 0 12px}
.lead{color:var(--soft);margin-bottom:20px}
section{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:20px 24px;margin:0 0 20px}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:0 0 20px;padding:0;list-style:none}
.tiles li{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:14px 18px;color:var(--soft);font-size:15px}
.tiles b{display:block;font-size:28px;line-height:1.2;color:var(--ink);font-weight:650}
.scroll{overflow-x:auto}
.scroll:focus-visible{outline:2px solid var(--ink);outline-offset:4px}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:8px 20px 8px 0;border-top:1px solid var(--line);vertical-align:baseline}
thead th,thead td{border-top:0;font-size:15px;color:var(--soft);font-weight:650}
tbody th{font-weight:400}
th:last-child,td:last-child{padding-right:0}
.n{text-align:right;white-space:nowrap}
td.n.strong{font-weight:700}
tr.group th{padding-top:18px;font-weight:650}
tr.group span{color:var(--soft);font-weight:400;margin-left:10px}
tbody:first-of-type tr.group th{padding-top:8px}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(280px,100%),1fr));gap:24px 48px}
.after,.pair+p{margin-top:16px}
section>:last-child{margin-bottom:0}
tfoot td,tfoot th{border-top:2px solid var(--ink);font-weight:650}
.share{display:block;height:10px;border-radius:5px;background:var(--wash);min-width:160px;overflow:hidden}
.share i{display:block;height:100%;background:var(--accent)}
ol.steps{padding-left:1.6em;margin:0}
ol.steps li{margin:0 0 6px;max-width:72ch}
.yes{color:var(--done);font-weight:650}
.no{color:var(--error);font-weight:650}
code{font-family:ui-monospace,"Cascadia Mono",Consolas,monospace;font-size:14.5px;overflow-wrap:anywhere}
pre{background:var(--canvas);border:1px solid var(--line);border-radius:6px;padding:12px 14px;overflow-x:auto;margin:0 0 12px}
footer{color:var(--soft);font-size:15px}
li a{overflow-wrap:anywhere}
@media print{body{background:#fff}section,.tiles li{border:0;padding:0 0 12px}}
@media (max-width:640px){.wide{display:none}th,td{padding-right:14px}}
@media (max-width:500px){.bar{padding:12px 16px}main{padding:16px 8px 48px}section{padding:16px}h1{font-size:25px}table{font-size:15px}.sentences table{min-width:36rem}th,td{padding-right:10px}.tiles{grid-template-columns:repeat(2,1fr)}.tiles li{padding:10px 12px}.tiles b{font-size:23px}}
`;

/** One page of a published set. `practice`: nothing on it may be taken for a real result. */
export interface Page {
  readonly title: string;
  readonly subject: string;
  readonly practice: boolean;
  readonly content: Html;
}

/**
 * A table that scrolls by itself where it is too wide: with a name, and to be reached by keyboard.
 * @param holds a table of sentences rather scrolls than stands in columns of one word each
 */
export function scrollTable(name: string, rows: Html, holds: "numbers" | "sentences" = "numbers"): Html {
  return html`<div class="scroll ${holds}" role="region" aria-label="${name}" tabindex="0"><table>${rows}</table></div>`;
}

/** A whole page, without scripts and without anything from elsewhere. */
export function renderPage(page: Page): string {
  const banner = html`<p class="practice" style="max-width:none;margin:0">OEFENING · geen echte uitslag</p>`;
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${page.title} · ${page.subject}</title>
${new Html(`<style>${STYLE}</style>`)}
</head>
<body>
${page.practice ? banner : null}
<div class="bar"><strong>Stemketen</strong><span>${page.subject}</span></div>
<main>
${page.content}
<footer><p>Het papier beslist. Deze pagina is gemaakt met Stemketen, software om een telling te controleren en te oefenen; de officiële uitslag komt van het centraal stembureau.</p></footer>
</main>
</body>
</html>
`.text;
}
