import * as z from "zod/mini";

// What goes between the main process and the process of the handler. Each request has a channel of its own, so
// that answers come in any order, are stopped one by one, and end by themselves when either side is gone.

/** One end of a channel, whoever made it. */
export interface WirePort {
  readonly send: (message: ToHandler | ToMain) => void;
  /** Calls with each message that comes in, as it is. */
  readonly onMessage: (take: (message: unknown) => void) => void;
  /** Calls once when the other side is gone. */
  readonly onClose: (take: () => void) => void;
  readonly close: () => void;
}

const BYTES = z.instanceof(Uint8Array);
const HEADERS = z.array(z.tuple([z.string(), z.string()]));

/** A request: the other end of its channel comes along. */
export const ASKED = z.object({
  kind: z.literal("request"),
  method: z.string(),
  url: z.string(),
  headers: HEADERS,
  body: z.nullable(BYTES),
});
export type Asked = z.infer<typeof ASKED>;

/** To the process as a whole, from the main process. */
export const TO_PROCESS = z.discriminatedUnion("kind", [
  ASKED,
  /** Ways out of this computer, as the main process found them. */
  z.object({
    kind: z.literal("ways-out"),
    found: z.object({ routes: z.array(z.string()), answered: z.array(z.string()) }),
  }),
  /** End in order. */
  z.object({ kind: z.literal("stop") }),
]);

/** From the process as a whole: nothing can be opened, and it ends. Why, and what to do. */
export const CANNOT_START = z.object({ kind: z.literal("cannot-start"), nl: z.string(), en: z.string() });
export type CannotStart = z.infer<typeof CANNOT_START>;

/** Over the channel of one request, to the handler. */
export const TO_HANDLER = z.discriminatedUnion("kind", [
  /** There is room for one more piece. */
  z.object({ kind: z.literal("more") }),
]);
export type ToHandler = z.infer<typeof TO_HANDLER>;

/** Over the channel of one request, to the main process: a head, then a piece for every "more", then the end. */
export const TO_MAIN = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("head"), status: z.int(), headers: HEADERS, hasBody: z.boolean() }),
  z.object({ kind: z.literal("piece"), bytes: BYTES }),
  z.object({ kind: z.literal("end") }),
  /** The answer broke off: what came is not the whole. */
  z.object({ kind: z.literal("broken") }),
]);
export type ToMain = z.infer<typeof TO_MAIN>;
