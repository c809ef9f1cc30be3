import { type RefObject, useEffect, useRef } from "react";

/**
 * For the field or button to begin with. A browser puts the focus at the heading of a dialog, and on a new screen
 * nowhere at all; who opens a form wants to type. Asked for above a dialog, not within it: the dialog must be open first.
 */
export function useFirstFocus<Place extends HTMLElement = HTMLInputElement>(): RefObject<Place | null> {
  const place = useRef<Place>(null);
  // Once a dialog is open: before that nothing in it can have the focus.
  useEffect(() => place.current?.focus(), []);
  return place;
}
