/** The place of a box on the screen: its part of the form, or its list. */
function placeOfBox(path: string): string {
  const list = /^list\.(\d+)\./.exec(path)?.[1];
  return list === undefined ? "sheet-front" : `sheet-list-${list}`;
}

/** Shows the part of the sheet in which a box stands, and takes the keyboard there. */
export function goToBox(path: string): void {
  const place = document.getElementById(placeOfBox(path));
  if (place === null) return;
  if (place instanceof HTMLDetailsElement) place.open = true;
  place.scrollIntoView({ block: "start" });
  (place.querySelector("summary") ?? place).focus({ preventScroll: true });
}
