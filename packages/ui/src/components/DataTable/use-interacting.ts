import { type FocusEvent, useState } from "react";

/** Whether somebody points at an element or has the focus in it, with the handlers that tell. */
export function useInteracting() {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  return {
    interacting: pointed || focused,
    handlers: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: (event: FocusEvent<HTMLElement>) => {
        const next = event.relatedTarget;
        setFocused(next instanceof Node && event.currentTarget.contains(next));
      },
    },
  };
}
