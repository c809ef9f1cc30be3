import { parseArgs } from "node:util";
import { err, ok, type Result } from "@stemketen/core/basics";

/** What the programme was asked on its command line. */
export interface HostArguments {
  /** Data folder; null for the usual one. */
  readonly data: string | null;
  /** 0: any free one. */
  readonly port: number;
  readonly host: string;
  readonly practice: boolean;
}

/** Why a command line is not understood; `given` is the part that is wrong. */
export type ArgumentError =
  | { readonly kind: "unknown-argument"; readonly given: string }
  | { readonly kind: "bad-port"; readonly given: string }
  | { readonly kind: "empty-value"; readonly given: string };

const MAX_PORT = 65_535;

/**
 * Reads a command line.
 * @param given what stands behind the name of the programme
 */
export function parseHostArguments(given: readonly string[]): Result<HostArguments, ArgumentError> {
  let values: { data?: string; port?: string; host?: string; practice?: boolean };
  try {
    // The package manager hands the two hyphens on that end its own arguments.
    const args = given[0] === "--" ? given.slice(1) : [...given];
    ({ values } = parseArgs({
      args,
      strict: true,
      allowPositionals: false,
      options: {
        data: { type: "string" },
        port: { type: "string" },
        host: { type: "string" },
        practice: { type: "boolean" },
      },
    }));
  } catch {
    return err({ kind: "unknown-argument", given: given.join(" ") });
  }
  const { data = null, port = "0", host = "127.0.0.1", practice = false } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > MAX_PORT) return err({ kind: "bad-port", given: port });
  if (data === "") return err({ kind: "empty-value", given: "--data" });
  if (host === "") return err({ kind: "empty-value", given: "--host" });
  return ok({ data, port: Number(port), host, practice });
}
