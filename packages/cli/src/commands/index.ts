import { apportionCommand } from "./apportion.ts";
import { auditCommand } from "./audit-verify.ts";
import type { CliCommand } from "./command.ts";
import { csvCommand } from "./csv.ts";
import { hashCommand } from "./hash.ts";
import { inspectCommand } from "./inspect.ts";
import { nightCommand } from "./night.ts";
import { resultCommand } from "./result.ts";
import { totalsCommand } from "./totals.ts";
import { verifyCommand } from "./verify.ts";

/** All commands, in the order in which the help shows them. */
export const commands: readonly CliCommand[] = [
  apportionCommand,
  inspectCommand,
  totalsCommand,
  resultCommand,
  csvCommand,
  auditCommand,
  hashCommand,
  verifyCommand,
  nightCommand,
];
