import type { Allowed } from "./allowed.ts";

export const ENTRY_ALLOWED: Allowed = {
  "entry.home": ["typist"],
  "entry.open": ["typist"],
  "entry.type": ["typist"],
  "entry.inspect": ["coordinator"],
  "entry.settle": ["coordinator"],
  "entry.overview": ["coordinator", "observer", "auditor"],
  "entry.progress": ["coordinator", "auditor"],
  "entry.beamer": ["coordinator", "observer", "auditor"],
  "entry.beamerWithCode": "everyone",
  "entry.beamerCode": ["coordinator"],
  "entry.makeBeamerCode": ["coordinator"],
  "entry.revokeBeamerCode": ["coordinator"],
};
