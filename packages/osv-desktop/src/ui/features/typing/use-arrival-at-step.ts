import { focusField } from "@stemketen/ui";
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/**
 * Puts the focus where typing goes on when a step comes on the screen: at the box that was asked for, else at the
 * first one that is still blank, else at the first; at the heading where there is nothing to type.
 * @returns asks for a box of the step that comes next
 */
export function useArrivalAtStep(step: string, title: string, sheet: RefObject<HTMLElement | null>) {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    document.title = `${title} · Stemketen`;
  }, [title]);
  // Before the next key can be pressed: a second Enter would else press the main action again.
  useLayoutEffect(() => {
    const box = wanted.current;
    wanted.current = null;
    if (box !== null && focusField(box)) return;
    const boxes = [...(sheet.current?.querySelectorAll<HTMLInputElement>("input[data-field]") ?? [])];
    const isBlank = ({ type, value }: HTMLInputElement) => type !== "checkbox" && value === "";
    const hasTyped = boxes.some(({ type, value }) => type !== "checkbox" && value !== "");
    const first = hasTyped ? (boxes.find(isBlank) ?? boxes[0]) : boxes[0];
    (first ?? sheet.current?.querySelector<HTMLElement>("h2"))?.focus();
    if (first === boxes[0]) window.scrollTo(0, 0);
  }, [step, sheet]);
  return (box: string) => {
    wanted.current = box;
  };
}
