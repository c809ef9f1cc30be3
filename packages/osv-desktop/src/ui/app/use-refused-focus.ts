import { type RefObject, useEffect } from "react";

/**
 * Brings who is refused to the first field that is not right.
 * @param field any field of the form
 * @param refusal what the server said against it, a new object for each answer; null when nothing
 */
export function useRefusedFocus(field: RefObject<HTMLInputElement | null>, refusal: object | null): void {
  useEffect(() => {
    if (refusal === null) return;
    field.current?.form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [field, refusal]);
}
