import type { Result } from "@stemketen/core/basics";
import type { ManifestProblem } from "@stemketen/core/integrity";
import type { DatabaseError } from "@stemketen/server-kit/database";
import type { OneTimeLogins } from "../accounts/one-time-login.ts";
import type { StandAloneState } from "../stand-alone/guard.ts";

/** What recomputing the programme's own files gave. */
export type ReleaseState =
  /** A source checkout: nobody vouches for it, so that only practice works. */
  | { readonly kind: "not-released" }
  /** `code`: SHA-256 of the release manifest, 64 hexadecimal digits. */
  | { readonly kind: "released"; readonly code: string; readonly commit: string; readonly files: number }
  /** Files are not as released, or it cannot be read whether they are: only practice works. */
  | {
      readonly kind: "damaged";
      /** SHA-256 of the manifest as it is; null when there is none that can be read. */
      readonly code: string | null;
      readonly problems: readonly ManifestProblem[];
      /** Why nothing could be compared at all; null when it could. */
      readonly unreadable: string | null;
    };

/** Whether the database and its log are whole, as was looked at since the start. Nothing is typed before "ok". */
export type IntegrityState =
  | { readonly kind: "checking" }
  | { readonly kind: "ok" }
  /** `findings`: for whoever helps, in the words of SQLite or of the log's verification. */
  | { readonly kind: "damaged"; readonly findings: readonly string[] };

/** A link with which somebody enters the practice, once. */
export interface PracticeLogin {
  readonly role: string;
  readonly url: string;
}

/** What there is to practise with: the town that is ready, or nothing yet, for a municipality's own files. */
export type PracticeContent = "town" | "own-files";

/** Why the programme does not change between practice and the real work. */
export type ChangeModeError =
  | { readonly kind: "already-there" }
  /** Somebody else is logged in, and would lose sight of their work. */
  | { readonly kind: "somebody-is-logged-in" }
  /** This copy was not released or was changed: see the release state. */
  | { readonly kind: "only-practice" };

/** Where other desks in the room find this computer, and how they know that it is this one. */
export interface DeskEntrance {
  /** "https://192.168.4.2:8443", one for each address. */
  readonly urls: readonly string[];
  /** Eight words, to compare between this screen and the desk. */
  readonly words: readonly string[];
  /** The authority's certificate in PEM, for a stick to desks with a browser. */
  readonly authority: string;
}

/** Why other desks cannot come in. */
export type EntranceError =
  /** No address that only a room has: no network cable, or a network that leads further. */
  | { readonly kind: "no-network" }
  | { readonly kind: "port-in-use"; readonly port: number }
  | { readonly kind: "cannot-listen"; readonly reason: string };

/** What only the host can do: it holds the databases and decides which of them answers. */
export interface HostActions {
  /** From now on requests are answered by the practice; gives new one-time links into it. */
  readonly startPractice: () => Promise<Result<readonly PracticeLogin[], ChangeModeError>>;
  /** From now on requests are answered by the real work again. */
  readonly stopPractice: () => Promise<Result<null, ChangeModeError>>;
  /** Answers other desks in the room from now on; when it already does, it goes on as it was. */
  readonly openToDesks: () => Promise<Result<DeskEntrance, EntranceError>>;
  /** No other desk is answered any more, and the authority that they trusted is forgotten. */
  readonly closeToDesks: () => Promise<void>;
  /** Where they find this computer now; null while none is answered. */
  readonly entrance: () => DeskEntrance | null;
  /** New one-time links into the practice. */
  readonly drawPracticeLogins: () => readonly PracticeLogin[];
  /** Throws the practice that answers away and makes another; gives one-time links into it. */
  readonly renewPractice: (
    content: PracticeContent,
  ) => Promise<Result<readonly PracticeLogin[], DatabaseError>>;
  /**
   * Puts a prepared database in the place of the open one. What was there is kept beside it.
   * @param prepared path of a whole, closed database in the same folder; it is moved
   */
  readonly replaceDatabase: (prepared: string) => Promise<Result<null, DatabaseError>>;
}

/** The copy of the programme and the computer that an office stands on. */
export interface Installation {
  readonly version: string;
  readonly release: ReleaseState;
  /** Folder of the database; everything that the programme writes by itself stands in it. */
  readonly folder: string;
  readonly integrity: () => IntegrityState;
  readonly standAlone: () => StandAloneState;
  /** One-time links that were drawn; in practice alone. */
  readonly oneTimeLogins: OneTimeLogins;
  readonly host: HostActions;
  /** Folders of sticks and disks that may be plugged in now. */
  readonly pluggedIn: () => readonly string[];
}

/** SHA-256 of the release manifest, or null where there is none. */
export function codeOf(release: ReleaseState): string | null {
  return release.kind === "not-released" ? null : release.code;
}
