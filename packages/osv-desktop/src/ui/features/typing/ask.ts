import { TRPCClientError } from "@trpc/client";
import type { Outputs } from "../../app/api.ts";
import type { Trouble } from "./draft-keeper.ts";

/** What the server gives a typist to see of a station. */
export type View = Extract<Outputs["entry"]["open"], { ok: true }>["value"];

/** Why the server does not do what a typist asks. */
type EntryRefusal = Extract<Outputs["entry"]["type"], { ok: false }>["error"];

/** The same, and the computer that cannot be relied on for a while. */
export type TypingRefusal = EntryRefusal | { readonly kind: "stopped" };

/** What a failed request means for who is typing. */
export function troubleOf(error: unknown): Trouble<TypingRefusal> {
  const status = error instanceof TRPCClientError ? statusOf(error) : null;
  if (status === 401 || status === 403) return { kind: "logged-out" };
  if (status === 412) return { kind: "refused", refusal: { kind: "stopped" }, mayPass: true };
  return { kind: "unreachable" };
}

function statusOf({ data }: { readonly data: unknown }): number | null {
  if (typeof data !== "object" || data === null || !("httpStatus" in data)) return null;
  return typeof data.httpStatus === "number" ? data.httpStatus : null;
}

/** Whether the same may be taken later: nobody has taken the sheet away, there is only a break. */
export function mayPass({ kind }: TypingRefusal): boolean {
  return kind === "session-not-open" || kind === "stopped";
}

/** What came of the last request that a screen made; null while nothing went wrong. */
export function troubleIn({
  data,
  error,
}: {
  readonly data: { readonly ok: true } | { readonly ok: false; readonly error: TypingRefusal } | undefined;
  readonly error: unknown;
}): Trouble<TypingRefusal> | null {
  if (error !== null) return troubleOf(error);
  if (data === undefined || data.ok) return null;
  return { kind: "refused", refusal: data.error, mayPass: mayPass(data.error) };
}
