import type { Role } from "@stemketen/core/election";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { isOfSomebody, useSetWho, useWatchedWho, type Who } from "./who.ts";

/** Why somebody whose screen this is must log in again. */
export type Away = "ended" | "locked";

/** Who sits at this desk. */
export interface Presence {
  /** Whose screen it is, also while they must log in again; null: nobody's; undefined: not known yet. */
  readonly owner: Who | null | undefined;
  /** Null: they are there. */
  readonly away: Away | null;
  readonly isAnswering: boolean;
  /** The owner logged in again, or the session lasts longer. */
  readonly comeBack: (who: Who) => void;
  /** The owner locked the desk: the screen stays theirs. */
  readonly lock: () => void;
  /** The screen is nobody's any more. */
  readonly leave: () => void;
}

/**
 * Whose screen this is. When a session ends by itself the screen stays its owner's: they log in again in place, and
 * lose nothing of what is on it.
 */
export function usePresence(): Presence {
  const { who, isAnswering } = useWatchedWho();
  const setWho = useSetWho();
  const queries = useQueryClient();
  const [owner, setOwner] = useState<Who | null>(null);
  const [isLocked, setLocked] = useState(false);
  if (who !== undefined && who !== null && who !== owner) {
    setOwner(who);
    setLocked(false);
  }
  useForgetOthers(owner?.user.id ?? null);
  return {
    owner: who === undefined ? undefined : (who ?? owner),
    away: who === null && owner !== null ? (isLocked ? "locked" : "ended") : null,
    isAnswering,
    comeBack: (back) => {
      setWho(back);
      void queries.invalidateQueries({ predicate: isOfSomebody });
    },
    lock: () => {
      setLocked(true);
      setWho(null);
    },
    leave: () => {
      setOwner(null);
      setWho(null);
    },
  };
}

/** Somebody else logged in with this browser, in another window: what the first one saw is not for them. */
function useForgetOthers(id: string | null): void {
  const queries = useQueryClient();
  const known = useRef(id);
  useEffect(() => {
    if (known.current !== null && id !== null && known.current !== id) {
      void queries.resetQueries({ predicate: isOfSomebody });
    }
    known.current = id;
  }, [id, queries]);
}

/** What somebody may do here: with a temporary password there is one thing, to choose one of one's own. */
export function roleOf(who: Who | null): Role | null {
  return who === null || who.user.passwordIsTemporary ? null : who.user.role;
}
