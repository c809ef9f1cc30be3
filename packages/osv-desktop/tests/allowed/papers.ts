import type { Allowed } from "./allowed.ts";

export const PAPERS_ALLOWED: Allowed = {
  "papers.list": ["coordinator", "typist", "observer", "auditor"],
  "papers.find": ["coordinator", "typist", "observer", "auditor"],
  "papers.move": ["coordinator", "typist"],
};
