import type { Message } from "../message.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import {
  describeReport,
  printable,
  readTrust,
  reportAsJson,
  type Trust,
  verifyFolder,
} from "../verify/index.ts";
import type { CliCommand } from "./command.ts";

interface VerifyOptions {
  readonly keys?: string;
  readonly json?: true;
}

/** `verify`: checks a published result, file against file, with code of its own. */
export const verifyCommand: CliCommand = {
  register(program, terminal, ended) {
    const text = (nl: string, en: string): string => (terminal.language === "nl" ? nl : en);
    program
      .command("verify")
      .description(
        text(
          "een gepubliceerde uitslag controleren: bestanden, optellingen, zetels en handtekeningen",
          "check a published result: files, sums, seats and signatures",
        ),
      )
      .argument("<map>", text("de map met de uitslag", "the folder with the result"))
      .option(
        "--keys <trust.json>",
        text(
          "openbare sleutels die u vertrouwt, van buiten de map",
          "public keys you trust, from outside the folder",
        ),
      )
      .option("--json", text("het antwoord als JSON", "the answer as JSON"))
      .action((folder: string, options: VerifyOptions) => {
        ended(verify(folder, options, terminal));
      });
  },
};

function verify(folder: string, options: VerifyOptions, terminal: Terminal): ExitCode {
  const root = terminal.path(folder);
  let trust: Trust | null = null;
  if (options.keys !== undefined) {
    const read = readTrust(terminal.path(options.keys), root);
    if (!read.ok) return refuse(options.keys, read.error, terminal);
    trust = read.value;
  }
  const report = verifyFolder(root, trust);
  if (!report.ok) return refuse(folder, report.error, terminal);
  const describe = options.json ? reportAsJson : describeReport;
  terminal.answer(describe(report.value, terminal.language));
  return report.value.ok ? 0 : 1;
}

function refuse(path: string, why: Message, terminal: Terminal): ExitCode {
  terminal.complain({ nl: `${printable(path)}: ${why.nl}`, en: `${printable(path)}: ${why.en}` });
  return 2;
}
