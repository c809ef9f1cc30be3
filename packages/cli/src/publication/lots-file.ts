import { readFileSync, statSync } from "node:fs";
import { err, ok, type Result } from "@stemketen/core/basics";
import * as z from "zod/mini";
import type { Message } from "../message.ts";

const NUMBER = z.int().check(z.gte(1));
const LOTS = z.array(z.union([NUMBER, z.strictObject({ list: NUMBER, candidate: NUMBER })]));
const MAX_BYTES = 1 << 20;

/** Lots that were drawn, in the order of the session: a list number, or a candidate of a list. */
export type DrawnInSession = z.infer<typeof LOTS>;

/** Reads a file with drawn lots: `[3, {"list": 2, "candidate": 5}]`. */
export function readLotsFile(path: string, name: string): Result<DrawnInSession, Message> {
  let json: unknown;
  try {
    if (statSync(path).size > MAX_BYTES) return err(notLots(name));
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return err(notLots(name));
    return err({
      nl: `${name}: dit bestand kan niet gelezen worden.`,
      en: `${name}: this file cannot be read.`,
    });
  }
  const lots = LOTS.safeParse(json);
  return lots.success ? ok(lots.data) : err(notLots(name));
}

function notLots(name: string): Message {
  return {
    nl: `${name}: dit is geen lijst van lotingen. Schrijf bijvoorbeeld [3, {"list": 2, "candidate": 5}].`,
    en: `${name}: this is not a list of lots. Write for instance [3, {"list": 2, "candidate": 5}].`,
  };
}
