import type * as z from "zod/mini";
import type { JsonValue } from "../basics/index.ts";

/** How much attention an event asks for. */
export type AuditLevel = "info" | "success" | "warning" | "error";

/** A kind of event that the log may hold. */
export interface EventDefinition {
  readonly level: AuditLevel;
  /** What happened, in one sentence for the person who reads the log. */
  readonly nl: string;
  readonly en: string;
  /** The exact shape of what is recorded with it. */
  readonly payload: z.ZodMiniType<{ readonly [key: string]: JsonValue }>;
}

export type EventDefinitions = Readonly<Record<string, EventDefinition>>;
