import { must } from "@stemketen/core/basics";
import { createContext, type ReactNode, useContext, useMemo, useReducer } from "react";
import { changeNotices, type Notice, type NoticeTone } from "./notices.ts";

interface Toasts {
  readonly notices: readonly Notice[];
  readonly tell: (tone: NoticeTone, text: string) => void;
  readonly dismiss: (id: number) => void;
}

const ToastContext = createContext<Toasts | null>(null);

interface ToastProviderProps {
  /** The instant now, in UTC ("2027-03-17T20:43:07Z"). */
  readonly now: () => string;
  readonly children: ReactNode;
}

/** Keeps the notices of everything in it; a `ToastPlace` within shows them. */
export function ToastProvider({ now, children }: ToastProviderProps) {
  const [notices, change] = useReducer(changeNotices, []);
  const toasts = useMemo<Toasts>(
    () => ({
      notices,
      tell: (tone, text) => change({ kind: "told", tone, text, at: now() }),
      dismiss: (id) => change({ kind: "dismissed", id }),
    }),
    [notices, now],
  );
  return <ToastContext value={toasts}>{children}</ToastContext>;
}

/** The notices, and how to tell or dismiss one. */
export function useToasts(): Toasts {
  return must(useContext(ToastContext), "notices need a ToastProvider around them");
}
