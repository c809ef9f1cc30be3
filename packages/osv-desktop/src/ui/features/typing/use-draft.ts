import { useEffect, useState } from "react";
import { useTellSaved } from "../../app/saved-state.tsx";
import { useWho } from "../../app/who.ts";
import type { TypingRefusal } from "./ask.ts";
import { type DraftDesk, makeDraftDesk, type SaveDraft, type StoredDraft } from "./draft-desk.ts";
import type { Keeping } from "./draft-keeper.ts";
import type { SheetDraft } from "./typed-sheet.ts";
import { readCopy } from "./unsaved-copy.ts";

interface DraftOptions {
  /** Under which the copy in this window is kept. */
  readonly copyKey: string;
  readonly stored: SheetDraft & StoredDraft;
  readonly save: SaveDraft;
}

export interface KeptDraft extends Keeping<TypingRefusal> {
  /** What to begin with: what was typed and not yet saved when this window stopped, else what the server has. */
  readonly start: SheetDraft;
  readonly desk: DraftDesk;
}

/** Keeps what somebody types safe, and tells whether it is. */
export function useDraft({ copyKey, stored, save }: DraftOptions): KeptDraft {
  const [found] = useState(() => readCopy(copyKey, stored.version));
  const [keeping, setKeeping] = useState<Keeping<TypingRefusal>>({
    saved: { kind: "saved", at: stored.savedAt },
    trouble: null,
  });
  const [desk] = useState(() => makeDraftDesk({ copyKey, stored, save, onChange: setKeeping }));
  useKeepAlways(desk, found);
  useTellSaved(keeping.saved);
  return { ...keeping, start: found ?? stored, desk };
}

/** Saves at moments of its own: what was found in this window, what is there when the screen goes, and after a login. */
function useKeepAlways(desk: DraftDesk, found: SheetDraft | null): void {
  const expiresAt = useWho()?.session.expiresAt ?? null;
  useEffect(() => {
    if (found !== null) desk.take(found);
    return () => void keepOrStop(desk);
  }, [desk, found]);
  useEffect(() => {
    if (expiresAt !== null) void desk.keep(false);
  }, [desk, expiresAt]);
}

async function keepOrStop(desk: DraftDesk): Promise<void> {
  // What cannot be saved now waits as a copy in this window; nothing may be sent behind somebody's back later.
  if (!(await desk.keep())) desk.stop();
}
