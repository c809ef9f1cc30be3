/** The part of a key press that matters here. */
interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly target: EventTarget | null;
  readonly defaultPrevented: boolean;
}

/**
 * Whether a key press asks for the search field: "/", unless somebody is typing or a dialog is open. With more
 * fields on a screen the first one takes it.
 */
export function wantsSearch({ key, ctrlKey, altKey, metaKey, target, defaultPrevented }: KeyPress): boolean {
  if (key !== "/" || ctrlKey || altKey || metaKey || defaultPrevented) return false;
  if (document.querySelector("dialog:modal") !== null) return false;
  return !(
    target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
