import type { Language } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "./api.ts";
import { NotLetIn } from "./NotLetIn.tsx";

interface DeskGateProps {
  readonly onLanguage: (language: Language) => void;
  readonly children: ReactNode;
}

/** Shows the program at this computer and at desks that were let in; another desk is asked for its code. */
export function DeskGate({ onLanguage, children }: DeskGateProps) {
  const desk = useQuery(useTRPC().lan.thisDesk.queryOptions());
  if (desk.isPending) return null;
  return desk.data?.kind === "stranger" ? <NotLetIn onLanguage={onLanguage} /> : children;
}
