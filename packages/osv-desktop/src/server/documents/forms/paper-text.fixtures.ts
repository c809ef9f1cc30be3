import type { Block, Paper } from "../paper/paper.ts";

/** Every text of a block or document, in the order of the page, a line each. */
export function textOf(part: unknown): string {
  if (typeof part === "string") return part;
  if (Array.isArray(part)) return part.map(textOf).filter(Boolean).join("\n");
  if (typeof part !== "object" || part === null) return "";
  return Object.entries(part)
    .filter(([name]) => !["kind", "look", "align", "unit"].includes(name))
    .map(([, value]) => textOf(value))
    .filter(Boolean)
    .join("\n");
}

/** All blocks of a document. */
export function blocksOf(paper: Paper): readonly Block[] {
  return paper.sections.flatMap((section) => section.blocks);
}

/** What stands between a numbered heading and the next heading. */
export function under(paper: Paper, number: string): readonly Block[] {
  const blocks = blocksOf(paper);
  const start = blocks.findIndex((block) => block.kind === "rubric" && block.number === number);
  if (start < 0) throw new Error(`there is no rubric ${number}`);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === "rubric");
  return end < 0 ? rest : rest.slice(0, end);
}

/** The numbered headings of a document, "2.1 Kiesgerechtigden". */
export function headings(paper: Paper): readonly string[] {
  return blocksOf(paper).flatMap((block) => {
    if (block.kind === "rubric" && block.number !== "") return [`${block.number} ${block.title}`];
    return block.kind === "candidate-lists" && block.rubric !== null
      ? [`${block.rubric.number} ${block.rubric.title}`]
      : [];
  });
}

/** The letters of the boxes under a heading, with their values; a box for the pen has null. */
export function boxesUnder(paper: Paper, number: string): Record<string, string | null> {
  const found: Record<string, string | null> = {};
  for (const block of under(paper, number)) {
    if (block.kind !== "letter-boxes") continue;
    for (const row of block.rows) {
      if (row.kind !== "operator") found[row.letter] = row.kind === "written" ? null : row.value;
    }
  }
  return found;
}

/** The looks of the ticks under a heading. */
export function ticksUnder(paper: Paper, number: string): readonly string[] {
  return under(paper, number).flatMap((block) =>
    block.kind === "ticks" ? block.options.map((option) => option.look) : [],
  );
}

/** The rows of the tables under a heading. */
export function rowsUnder(paper: Paper, number: string): readonly (readonly unknown[])[] {
  return under(paper, number).flatMap((block) => (block.kind === "table" ? block.rows : []));
}
