import * as z from "zod/mini";

// What payloads are made of. All numbers are whole: canonical JSON holds no others.

/** Well-formed text, possibly empty. */
export const anyText = z.string().check(z.refine((value) => value.isWellFormed()));
/** Text that says something. */
export const words = anyText.check(z.minLength(1));
export const count = z.int().check(z.gte(0));
/** The number of a station, list or candidate. */
export const number = z.int().check(z.gte(1));
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** A moment that exists, in UTC with milliseconds. */
export const moment = z.iso.datetime({ precision: 3 });

/** A list in the order in which it was recorded. */
export function listOf<T extends z.ZodMiniType>(item: T) {
  return z.readonly(z.array(item));
}

/** A person, copied and not referenced: the log outlives the account. */
export const person = z.strictObject({ id: words, name: anyText });
export const role = z.enum(["administrator", "coordinator", "typist", "observer", "auditor"]);

/** A file by its name and the SHA-256 of its bytes. */
export const hashedFile = z.strictObject({ path: words, sha256 });

/** Fields that were changed, as they were and as they became. */
export const changes = listOf(
  z.strictObject({
    field: words,
    before: z.union([z.null(), z.boolean(), z.int(), anyText]),
    after: z.union([z.null(), z.boolean(), z.int(), anyText]),
  }),
);

/** Which session of the committee. */
export const session = z.enum(["first", "next"]);

/** Which result sheet: a station's, or (null) that of the gemeentelijk stembureau typed in at the CSB. */
export const sheet = { session, station: z.nullable(number) } as const;

/** Which of the two entries of a sheet. */
export const side = z.enum(["first", "second"]);
/** A box of the paper, "admitted.pollCards". */
export const fields = listOf(words);
/** A box as it stands: absent is not the same as 0. */
export const fieldValue = z.nullable(z.union([z.boolean(), count]));
/** Keys of findings, "F.201" or "F.401/3". */
export const findings = listOf(words);
