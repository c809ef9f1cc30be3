import { err, ok, type Result } from "@stemketen/core/basics";
import * as z from "zod/mini";
import type { Message } from "../../message.ts";
import { jsonOf } from "../files/json.ts";

/** The value of `format` in a zetelverdeling.json. */
export const OUTCOME_FORMAT = "stemketen/zetelverdeling/1";

const number = z.int().check(z.gte(1));
const count = z.int().check(z.gte(0), z.lte(999_999_999));
/** Far above any real election. */
const MAX_LISTS = 100;
const MAX_CANDIDATES = 100;
const percent = z.int().check(z.gte(0), z.lte(100));

const OUTCOME = z.object({
  format: z.literal(OUTCOME_FORMAT),
  election: z.object({ id: z.string(), name: z.string(), date: z.string() }),
  seats: z.int().check(z.gte(1), z.lte(999)),
  rules: z.object({
    residual: z.enum(["largest-averages", "largest-remainders"]),
    remainderThresholdPercent: percent,
    preferencePercent: percent,
    electoralThresholdPercent: percent,
  }),
  lists: z
    .array(
      z.object({
        number,
        name: z.string(),
        votes: count,
        candidateVotes: z.array(z.object({ number, votes: count })).check(z.maxLength(MAX_CANDIDATES)),
      }),
    )
    .check(z.maxLength(MAX_LISTS)),
  deceased: z.array(z.object({ list: number, candidates: z.array(number) })),
  lots: z.array(
    z.object({
      kind: z.enum(["largest-remainder", "largest-average", "absolute-majority", "candidate"]),
      list: z.nullable(number),
      options: z.array(number),
      seatsAvailable: number,
      drawn: number,
      at: z.nullable(z.string()),
    }),
  ),
  outcome: z.object({
    seats: z.array(z.object({ list: number, seats: count })),
    unassigned: count,
    elected: z.array(z.object({ list: number, candidate: number, by: z.enum(["preference", "order"]) })),
    ranking: z.array(z.object({ list: number, candidates: z.array(number) })),
  }),
});

/** zetelverdeling.json: all on which seats depend, and what came out. Its steps are words and not read here. */
export type PublishedOutcome = z.infer<typeof OUTCOME>;

/** Reads a zetelverdeling.json. @returns what is wrong with its form */
export function parseOutcome(text: string): Result<PublishedOutcome, Message> {
  const document = jsonOf(text);
  if (document === undefined) return err({ nl: "is geen JSON", en: "is not JSON" });
  const read = OUTCOME.safeParse(document);
  if (read.success) return ok(read.data);
  const where = read.error.issues[0]?.path.join(".") ?? "";
  return err({
    nl: `${where === "" ? "dit" : where} heeft niet de vorm van een zetelverdeling`,
    en: `${where === "" ? "this" : where} does not have the form of a seat assignment`,
  });
}
