import { mayPass, type TypingRefusal, troubleOf } from "./ask.ts";
import { DraftKeeper, type Keeping, type Sent } from "./draft-keeper.ts";
import type { SheetDraft } from "./typed-sheet.ts";
import { dropCopy, keepCopy } from "./unsaved-copy.ts";

/** What the server says of a draft that it keeps. */
export interface StoredDraft {
  readonly savedAt: string;
  readonly version: number;
}

/** With what a draft is sent. */
interface SaveOptions {
  /** Of the sheet as this screen knows it; null: not known, because an answer got lost. */
  readonly version: number | null;
  /** False for what is saved only because somebody has been typing for a while. */
  readonly isStep: boolean;
}

/** Sends a draft to the server. */
export type SaveDraft = (
  draft: SheetDraft,
  options: SaveOptions,
) => Promise<
  { readonly ok: true; readonly stored: StoredDraft } | { readonly ok: false; readonly error: TypingRefusal }
>;

interface DeskOptions {
  /** Under which the copy in this window is kept. */
  readonly copyKey: string;
  readonly stored: StoredDraft;
  readonly save: SaveDraft;
  readonly onChange: (keeping: Keeping<TypingRefusal>) => void;
}

/** Where a draft is kept until the server has it, and after that. */
export interface DraftDesk {
  /** Keeps what is on the screen now, within a few seconds. */
  readonly take: (draft: SheetDraft) => void;
  /** Saves at once; true when all of it is safe. */
  readonly keep: (isStep?: boolean) => Promise<boolean>;
  /** Forgets what is not saved: it was thrown away, or the sheet is finished. */
  readonly forget: () => void;
  /** Sends nothing any more; what is not saved waits as a copy in this window. */
  readonly stop: () => void;
  /** The version of the sheet as it was saved last; null: not known. */
  readonly version: () => number | null;
}

/** Keeps a draft safe: on the server every few seconds, and until then in this window. */
export function makeDraftDesk({ copyKey, stored, save, onChange }: DeskOptions): DraftDesk {
  let known = stored;
  let isSure = true;
  let newest: SheetDraft | null = null;
  const send = async (draft: SheetDraft, isStep: boolean): Promise<Sent<TypingRefusal>> => {
    try {
      const answer = await save(draft, { version: isSure ? known.version : null, isStep });
      if (!answer.ok) return { kind: "refused", refusal: answer.error, mayPass: mayPass(answer.error) };
      known = answer.stored;
      isSure = true;
      if (newest === null || newest === draft) dropCopy(copyKey);
      else keepCopy(copyKey, { ...newest, version: known.version });
      return { kind: "saved", at: known.savedAt };
    } catch (error) {
      // The draft may have arrived and only the answer got lost: the version is not known any more.
      isSure = false;
      return troubleOf(error);
    }
  };
  const keeper = new DraftKeeper({ savedAt: stored.savedAt, send, onChange });
  return {
    take: (draft) => {
      newest = draft;
      keepCopy(copyKey, { ...draft, version: known.version });
      keeper.take(draft);
    },
    keep: (isStep) => keeper.keep(isStep),
    forget: () => {
      keeper.stop();
      dropCopy(copyKey);
    },
    stop: () => keeper.stop(),
    version: () => (isSure ? known.version : null),
  };
}
