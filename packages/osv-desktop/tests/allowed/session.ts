import { type Allowed, EVERY_ROLE } from "./allowed.ts";

export const SESSION_ALLOWED: Allowed = {
  "session.get": EVERY_ROLE,
  "session.details": ["administrator", "coordinator", "auditor"],
  "session.saveDetails": ["coordinator"],
  "session.start": ["coordinator"],
  "session.pause": ["coordinator"],
  "session.resume": ["coordinator"],
  "session.obstacles": ["coordinator"],
  "session.finish": ["coordinator"],
  "session.reopen": ["coordinator"],
};
