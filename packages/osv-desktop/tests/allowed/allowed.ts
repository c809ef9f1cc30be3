import type { Role } from "@stemketen/core/election";

export const EVERY_ROLE: readonly Role[] = ["administrator", "coordinator", "typist", "observer", "auditor"];

/** Who may call which procedure: the agreement with the people who work with the programme. */
export type Allowed = Readonly<Record<string, readonly Role[] | "everyone">>;
