import { err, impossible, ok, type Result } from "@stemketen/core/basics";
import type { DeskFailure } from "../failure/desk-failure-words.ts";
import type { ServerBehind } from "../server-behind.ts";
import type { FoundTabulator } from "./find-tabulator.ts";
import { type KeptTabulator, readKept, writeKept } from "./kept-tabulator.ts";
import { type AskError, connectPinned, type PinnedConnection } from "./pinned-connection.ts";

/** The tabulator as the windows of a desk know it: over TLS, trusting what two people compared and nothing else. */
export interface DeskServer extends ServerBehind {
  /** Address of the tabulator that is trusted; null: none is yet. */
  readonly knownOrigin: () => string | null;
  /** Whether this is the tabulator that is trusted, at whatever address. */
  readonly trusts: (found: FoundTabulator) => boolean;
  /** Trusts it from now on, and no other; fails when that cannot be kept on the disk. */
  readonly trust: (found: FoundTabulator) => Result<null, { readonly kind: "cannot-keep" }>;
  /** Why the last that was asked was not answered. */
  readonly failure: () => DeskFailure;
  /** Looks whether the tabulator answers. When it does not, all that waits for it hears so. */
  readonly check: () => Promise<boolean>;
}

export interface DeskServerOptions {
  /** In which the desk keeps what it trusts. */
  readonly folder: string;
  /** Called when another than the trusted one begins to answer. */
  readonly whenOther: () => void;
  /** Called when another one is trusted from now on: nothing that was given before may reach it. */
  readonly whenTrusted: () => void;
}

/** By which the tabulator knows a desk that it let in. It belongs to this computer, and not to one of its windows. */
const ADMISSION = "__Host-osv-desk";
/** How long the tabulator may take for the smallest answer, in milliseconds. */
const PATIENCE = 10_000;

/** The desk's way to its tabulator; it begins with what an earlier start kept. */
export function makeDeskServer({ folder, whenOther, whenTrusted }: DeskServerOptions): DeskServer {
  let kept = readKept(folder);
  let connection: PinnedConnection | null = kept === null ? null : connectPinned(kept.authority);
  let lastError: AskError["kind"] | null = null;

  const keep = (next: KeptTabulator): void => {
    writeKept(folder, next);
    if (next.authority !== kept?.authority || connection === null) {
      connection?.breakOff();
      connection = connectPinned(next.authority);
    }
    kept = next;
  };
  const ask = async (request: Request, signal?: AbortSignal): Promise<Response> => {
    if (kept === null || connection === null) throw new Error("no tabulator is trusted yet");
    const { authority, admission } = kept;
    const answered = await connection.ask(withAdmission(request, admission), signal);
    const before = lastError;
    lastError = answered.ok ? null : answered.error.kind;
    if (!answered.ok) {
      if (lastError === "other-authority" && before !== lastError) whenOther();
      throw new Error(answered.error.kind);
    }
    const given = admissionIn(answered.value);
    if (given !== null && kept.authority === authority) keep({ ...kept, admission: given });
    return answered.value;
  };
  return {
    get origin() {
      return kept?.origin ?? "";
    },
    ask: (request) => ask(request),
    stop: async () => connection?.breakOff(),
    knownOrigin: () => kept?.origin ?? null,
    trusts: ({ authority }) => authority === kept?.authority,
    trust: ({ origin, authority }) => {
      const isSame = authority === kept?.authority;
      try {
        keep({ origin, authority, admission: isSame ? (kept?.admission ?? null) : null });
      } catch {
        return err({ kind: "cannot-keep" });
      }
      if (!isSame) whenTrusted();
      lastError = null;
      return ok(null);
    },
    failure: () => describeError(lastError ?? "no-answer", kept?.origin ?? ""),
    check: async () => {
      if (kept === null) return false;
      try {
        const health = new Request(`${kept.origin}/healthz`);
        const response = await ask(health, AbortSignal.timeout(PATIENCE));
        await response.body?.cancel();
        return true;
      } catch {
        // What was sent into a cable that is out would wait for minutes.
        connection?.breakOff();
        return false;
      }
    },
  };
}

function withAdmission(request: Request, admission: string | null): Request {
  if (admission === null) return request;
  const cookies = [request.headers.get("cookie"), `${ADMISSION}=${admission}`];
  const headers = new Headers(request.headers);
  headers.set("cookie", cookies.filter((cookie) => cookie !== null).join("; "));
  return new Request(request, { headers });
}

function admissionIn({ headers }: Response): string | null {
  const given = headers.getSetCookie().find((cookie) => cookie.startsWith(`${ADMISSION}=`));
  return given?.slice(ADMISSION.length + 1).split(";")[0] ?? null;
}

function describeError(kind: AskError["kind"], origin: string): DeskFailure {
  switch (kind) {
    case "no-answer":
      return { kind: "tabulator-away", origin };
    case "other-authority":
      return { kind, origin };
    case "clock":
      return { kind };
    default:
      return impossible(kind);
  }
}
