import { impossible } from "@stemketen/core/basics";
import type { SavedState } from "@stemketen/ui";

/** What came of sending a draft. */
export type Sent<Refusal> =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "unreachable" }
  | { readonly kind: "logged-out" }
  /** The program does not take anything now: the reason, and whether it may take it later. */
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly mayPass: boolean };

/** Why what is typed is not safe now. */
export type Trouble<Refusal> = Exclude<Sent<Refusal>, { readonly kind: "saved" }>;

/** How things stand with what is typed. */
export interface Keeping<Refusal> {
  readonly saved: SavedState;
  readonly trouble: Trouble<Refusal> | null;
}

/** Between two drafts of an entry that somebody is typing on, in milliseconds. */
const EVERY = 3000;
/** Between two tries when saving fails, in milliseconds. */
const TRY_AGAIN = 5000;

/** What a keeper needs: how to send, and whom to tell. */
interface KeeperOptions<Content, Refusal> {
  readonly savedAt: string;
  /** @param isStep somebody finished a step; else it is saved only because they have been typing for a while */
  readonly send: (content: Content, isStep: boolean) => Promise<Sent<Refusal>>;
  readonly onChange: (keeping: Keeping<Refusal>) => void;
}

/**
 * Sees to it that what is typed gets to the server: every few seconds and whenever it is asked to, one draft at a
 * time, the newest one. What fails is tried again until it is safe.
 */
export class DraftKeeper<Content, Refusal> {
  readonly #options: KeeperOptions<Content, Refusal>;
  #waiting: Content | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #sending: Promise<void> | null = null;
  #keeping: Keeping<Refusal>;
  #isStopped = false;

  constructor(options: KeeperOptions<Content, Refusal>) {
    this.#options = options;
    this.#keeping = { saved: { kind: "saved", at: options.savedAt }, trouble: null };
  }

  /** Takes what is on the screen now; it is sent within a few seconds. */
  take(content: Content): void {
    this.#waiting = content;
    if (this.#keeping.saved.kind === "saved") this.#tell({ ...this.#keeping, saved: { kind: "not-saved" } });
    this.#sendAfter(EVERY);
  }

  /** Sends at once what was taken. True when all of it is safe. */
  async keep(isStep = true): Promise<boolean> {
    this.#clearTimer();
    while (this.#waiting !== null || this.#sending !== null) {
      this.#sending ??= this.#sendWaiting(isStep);
      // One after the other: what is typed while the first is under way goes with the second.
      // oxlint-disable-next-line no-await-in-loop
      await this.#sending;
      if (this.#keeping.trouble !== null) return false;
    }
    return true;
  }

  /** Lets go of what was taken and not sent: nothing of it goes to the server any more. */
  stop(): void {
    this.#isStopped = true;
    this.#waiting = null;
    this.#clearTimer();
  }

  #sendAfter(milliseconds: number): void {
    if (this.#isStopped || this.#timer !== null || !this.#maySend()) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.keep(false);
    }, milliseconds);
  }

  /** Not by itself while somebody has to log in first, and never again once the sheet is somebody else's. */
  #maySend(): boolean {
    const { trouble } = this.#keeping;
    if (trouble === null) return true;
    switch (trouble.kind) {
      case "unreachable":
        return true;
      case "logged-out":
        return false;
      case "refused":
        return trouble.mayPass;
      default:
        return impossible(trouble);
    }
  }

  async #sendWaiting(isStep: boolean): Promise<void> {
    const content = this.#waiting;
    if (content === null) return;
    this.#waiting = null;
    if (this.#keeping.trouble === null) this.#tell({ ...this.#keeping, saved: { kind: "saving" } });
    const sent = await this.#options.send(content, isStep);
    this.#sending = null;
    if (this.#isStopped) return;
    if (sent.kind === "saved") {
      this.#tell({
        saved: this.#waiting === null ? { kind: "saved", at: sent.at } : { kind: "not-saved" },
        trouble: null,
      });
      return;
    }
    // Something newer may have been typed meanwhile; else this is still the newest.
    this.#waiting ??= content;
    this.#tell({ saved: { kind: "failed" }, trouble: sent });
    this.#sendAfter(TRY_AGAIN);
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #tell(keeping: Keeping<Refusal>): void {
    this.#keeping = keeping;
    this.#options.onChange(keeping);
  }
}
