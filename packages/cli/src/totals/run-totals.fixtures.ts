import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { totalsCommand } from "../commands/totals.ts";
import { type Change, inFolder, recordingTerminal, writeCandidates } from "../eml-files.fixtures.ts";
import { type SmallCount, smallCountXml } from "../small-count.fixtures.ts";

/** How a command ended, and what it said. */
interface Ran {
  readonly code: number;
  readonly answer: string;
  readonly complaints: readonly string[];
}

/** Runs `totals` on a count in a folder of its own. */
export async function totals(
  count: SmallCount | string,
  {
    words = [],
    candidates,
    language = "nl",
  }: { words?: readonly string[]; candidates?: Change; language?: "nl" | "en" } = {},
): Promise<Ran> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, "telling.xml"), typeof count === "string" ? count : smallCountXml(count));
    if (candidates !== undefined) writeCandidates(join(folder, "lijsten.xml"), candidates);
    const recording = recordingTerminal(folder);
    const program = new Command("stemketen").exitOverride();
    let code = -1;
    totalsCommand.register(program, { ...recording, language }, (ended) => {
      code = ended;
    });
    const lists = candidates === undefined ? [] : ["--candidates", "lijsten.xml"];
    await program.parseAsync(["totals", "--counts", "telling.xml", ...lists, ...words], { from: "user" });
    return {
      code,
      answer: recording.answers.join(""),
      complaints: recording.complaints.map((complaint) => complaint[language]),
    };
  });
}

/** The same with --json, of which the answer is read. */
export async function totalsJson(count: SmallCount | string, language: "nl" | "en" = "nl") {
  const { code, answer, complaints } = await totals(count, { words: ["--json"], language });
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
  return { code, ...JSON.parse(answer) };
}
