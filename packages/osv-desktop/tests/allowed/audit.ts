import type { Allowed } from "./allowed.ts";

export const AUDIT_ALLOWED: Allowed = {
  "audit.page": ["administrator", "coordinator", "auditor"],
  "audit.people": ["administrator", "coordinator", "auditor"],
  "audit.verify": ["administrator", "coordinator", "auditor"],
};
