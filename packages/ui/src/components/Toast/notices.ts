/** What a notice is about; an error stays until somebody dismissed it. */
export type NoticeTone = "info" | "done" | "error";

/** Something that happened, told to the person at the screen. */
export interface Notice {
  readonly id: number;
  readonly tone: NoticeTone;
  readonly text: string;
  /** Instant in UTC. */
  readonly at: string;
  /** Shown at its place; when not, it is still in the list. */
  readonly open: boolean;
}

/** What happens to the notices. */
export type NoticeEvent =
  | { readonly kind: "told"; readonly tone: NoticeTone; readonly text: string; readonly at: string }
  | { readonly kind: "dismissed"; readonly id: number };

/** So many notices are kept; the oldest that nobody needs to see any more goes first. */
const MOST_KEPT = 200;

/** The notices after an event, newest first. Nothing is thrown away by dismissing it. */
export function changeNotices(notices: readonly Notice[], event: NoticeEvent): readonly Notice[] {
  if (event.kind === "dismissed") {
    return notices.map((notice) => (notice.id === event.id ? { ...notice, open: false } : notice));
  }
  const { tone, text, at } = event;
  const added = [{ id: (notices[0]?.id ?? 0) + 1, tone, text, at, open: true }, ...notices];
  if (added.length <= MOST_KEPT) return added;
  const oldest = added.findLastIndex((notice) => !notice.open);
  return added.toSpliced(oldest < 0 ? added.length - 1 : oldest, 1);
}

/** The notice to show: the oldest error nobody dismissed, because it waited longest; else the newest. */
export function noticeToShow(notices: readonly Notice[]): Notice | null {
  const open = notices.filter((notice) => notice.open);
  return open.findLast((notice) => notice.tone === "error") ?? open[0] ?? null;
}
