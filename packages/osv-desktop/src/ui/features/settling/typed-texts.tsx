import { must } from "@stemketen/core/basics";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

/** What was typed on this screen and has not been sent: by the name of its field. */
type Typed = Readonly<Record<string, string>>;

const TypedContext = createContext<readonly [Typed, (change: (typed: Typed) => Typed) => void] | null>(null);

/** Keeps what is typed on a screen, whatever is shown in the meantime: a reload by somebody else's change loses nothing. */
export function TypedTexts({ children }: { children: ReactNode }) {
  const [typed, change] = useState<Typed>({});
  const value = useMemo(() => [typed, change] as const, [typed]);
  return <TypedContext value={value}>{children}</TypedContext>;
}

/** The text typed in a field of this screen, with how to change it and how to forget it once it is sent. */
export function useTyped(name: string, initial = ""): readonly [string, (text: string) => void, () => void] {
  const [typed, change] = must(useContext(TypedContext), "a field stands within TypedTexts");
  return [
    typed[name] ?? initial,
    (text) => change((all) => ({ ...all, [name]: text })),
    () => change((all) => Object.fromEntries(Object.entries(all).filter(([field]) => field !== name))),
  ];
}

/** Every text that was typed and not sent. */
export function useUnsent(): readonly string[] {
  const [typed] = must(useContext(TypedContext), "a screen stands within TypedTexts");
  return Object.values(typed).filter((text) => text.trim() !== "");
}
