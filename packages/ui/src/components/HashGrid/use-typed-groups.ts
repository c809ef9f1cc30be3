import { type FormEvent, useEffect, useRef, useState } from "react";
import type { HashCheckState } from "./hash-check-state.ts";
import { areComplete, typeInGroup } from "./hash-input.ts";

/** What is typed in `count` fields of a form, and the focus that goes from one field to the next. */
export function useTypedGroups(
  count: number,
  state: HashCheckState,
  onCompare: (typed: readonly string[]) => void,
) {
  const [typed, setTyped] = useState<readonly string[]>(() => Array.from({ length: count }, () => ""));
  const [refused, setRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const compared = useRef(false);
  const goTo = (field: number) => form.current?.querySelectorAll("input")[field]?.focus();
  useEffect(() => {
    // What was compared is not right: all is typed again, from the first group on.
    if (state.kind !== "mismatch" || !compared.current) return;
    compared.current = false;
    form.current?.querySelector("input")?.focus();
  }, [state]);

  const type = (field: number, text: string) => {
    const next = typeInGroup(typed, field, text);
    setTyped(next.groups);
    setRefused(next.refused);
    if (next.focus !== field) goTo(next.focus);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = typed.findIndex((group) => !areComplete([group]));
    if (missing >= 0) goTo(missing);
    else if (state.kind === "asking" || state.kind === "mismatch") {
      compared.current = true;
      onCompare(typed);
    }
  };
  return { typed, refused, form, goTo, type, submit };
}
