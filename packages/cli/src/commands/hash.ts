import { createHash } from "node:crypto";
import { formatHash, hashGroups } from "@stemketen/core/basics";
import { nameOf } from "../files.ts";
import type { Message } from "../message.ts";
import { readRaw } from "../raw-file.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import type { CliCommand } from "./command.ts";

interface HashOptions {
  readonly json?: true;
}

interface HashedInput {
  /** As the user typed it. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** `hash`: the SHA-256 of files as it stands on paper, in sixteen groups of four. */
export const hashCommand: CliCommand = {
  register(program, terminal, ended) {
    const say = (message: Message): string => message[terminal.language];
    program
      .command("hash")
      .description(
        say({
          nl: "geeft de SHA-256 van bestanden, in 16 groepen zoals op papier",
          en: "gives the SHA-256 of files, in 16 groups as on paper",
        }),
      )
      .argument("<file...>", say({ nl: "bestanden; - leest van stdin", en: "files; - reads stdin" }))
      .option("--json", say({ nl: "geeft het antwoord als JSON", en: "gives the answer as JSON" }))
      .action(async (files: readonly string[], options: HashOptions) => {
        ended(await hashFiles(files, options, terminal));
      });
  },
};

async function hashFiles(
  files: readonly string[],
  options: HashOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (files.filter((file) => file === "-").length > 1) {
    terminal.complain({ nl: "Stdin kan maar één keer worden gelezen.", en: "Stdin can be read only once." });
    return 2;
  }
  const hashed: HashedInput[] = [];
  for (const file of files) {
    const hash = createHash("sha256");
    let bytes = 0;
    const unread = await readRaw(file, terminal, (piece) => {
      hash.update(piece);
      bytes += piece.length;
    });
    if (unread !== null) {
      terminal.complain(unread);
      return 2;
    }
    hashed.push({ file, bytes, sha256: hash.digest("hex") });
  }
  terminal.answer(options.json ? inJson(hashed) : hashed.map(inWords).join("\n"));
  return 0;
}

function inJson(hashed: readonly HashedInput[]): string {
  const files = hashed.map((input) => ({ ...input, groups: hashGroups(input.sha256) }));
  return `${JSON.stringify({ files })}\n`;
}

function inWords({ file, sha256 }: HashedInput): string {
  return `${nameOf(file)}\n  ${formatHash(sha256)}\n  ${sha256}\n`;
}
