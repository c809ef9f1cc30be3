import { focusField } from "@stemketen/ui";

/** The place of a box on the screen: its part of the form, or its list. */
function placeOfBox(path: string): string {
  const list = /^list\.(\d+)\./.exec(path)?.[1];
  return list === undefined ? "sheet-front" : `sheet-list-${list}`;
}

/** Takes the keyboard to a box of the sheet that is shown, and opens the list in which it stands. */
export function goToBox(path: string): void {
  if (focusField(path)) return;
  const place = document.getElementById(placeOfBox(path));
  if (place === null) return;
  if (place instanceof HTMLDetailsElement) openAt(place, path);
  place.scrollIntoView({ block: "start" });
  (place.querySelector("summary") ?? place).focus({ preventScroll: true });
}

/** The rows of a list are drawn after it was opened. */
function openAt(list: HTMLDetailsElement, path: string): void {
  const drawn = new MutationObserver(() => {
    if (focusField(path)) drawn.disconnect();
  });
  drawn.observe(list, { childList: true, subtree: true });
  list.open = true;
}
