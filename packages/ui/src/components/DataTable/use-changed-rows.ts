import { useEffect, useState } from "react";
import { findChangedRows, type Revisions } from "./find-changed-rows.ts";

/** How long a changed row stays marked. */
const MARK_MS = 2000;

/** Keys of the rows that changed in the last two seconds. */
export function useChangedRows(revisions: Revisions): ReadonlySet<string> {
  const [seen, setSeen] = useState(revisions);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  if (seen !== revisions) {
    setSeen(revisions);
    const changed = findChangedRows(seen, revisions);
    if (changed.length > 0) setMarked(new Set([...marked, ...changed]));
  }
  useEffect(() => {
    if (marked.size === 0) return undefined;
    const timer = setTimeout(() => setMarked(new Set()), MARK_MS);
    return () => clearTimeout(timer);
  }, [marked]);
  return marked;
}
