import { type Inspection, inspectFile } from "../inspect/inspect-file.ts";
import { inspectionJson, inspectionText } from "../inspect/inspection-answer.ts";
import type { Message } from "../message.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import type { CliCommand } from "./command.ts";

interface InspectOptions {
  readonly json?: true;
}

/** `inspect`: what files are, and what in them contradicts itself. */
export const inspectCommand: CliCommand = {
  register(program, terminal, ended) {
    const say = (message: Message): string => message[terminal.language];
    program
      .command("inspect")
      .description(
        say({
          nl: "zegt wat EML-bestanden zijn, met vingerafdruk en bevindingen",
          en: "says what EML files are, with fingerprint and findings",
        }),
      )
      .argument("<file...>", say({ nl: "bestanden; - leest van stdin", en: "files; - reads stdin" }))
      .option("--json", say({ nl: "geeft het antwoord als JSON", en: "gives the answer as JSON" }))
      .action(async (files: readonly string[], options: InspectOptions) => {
        ended(await inspectFiles(files, options, terminal));
      });
  },
};

/** 1 when a file contradicts itself; what is to be looked up on paper does not count. */
async function inspectFiles(
  files: readonly string[],
  { json }: InspectOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (files.filter((file) => file === "-").length > 1) {
    terminal.complain({ nl: "Stdin kan maar één keer worden gelezen.", en: "Stdin can be read only once." });
    return 2;
  }
  const inspections: Inspection[] = [];
  for (const file of files) {
    const inspection = await inspectFile(file, terminal);
    if (inspection.ok) inspections.push(inspection.value);
    else terminal.complain(inspection.error);
  }
  // Half an answer could be taken for the whole one.
  if (inspections.length < files.length) return 2;
  const { language } = terminal;
  terminal.answer(
    json
      ? `${JSON.stringify({ files: inspections.map((inspection) => inspectionJson(inspection, language)) })}\n`
      : inspections.map((inspection) => inspectionText(inspection, language)).join("\n"),
  );
  const wrong = inspections
    .flatMap(({ findings }) => findings)
    .some(({ about, severity }) => about === "file" && severity === "error");
  return wrong ? 1 : 0;
}
