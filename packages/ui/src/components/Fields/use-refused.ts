import { type SyntheticEvent, useState } from "react";

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const FIELDS_NOT_RIGHT = "input:invalid, select:invalid, textarea:invalid";

/**
 * Takes the place of the balloon that a browser shows, in a language of its own, at a field that is not right when its
 * form is sent. The first such field takes the focus; each says for itself what to do for as long as `isRefused`.
 */
export function useRefused() {
  const [isRefused, setRefused] = useState(false);
  return {
    isRefused,
    onInvalid: (event: SyntheticEvent<Field>) => {
      event.preventDefault();
      setRefused(true);
      const field = event.currentTarget;
      if (field.form?.querySelector(FIELDS_NOT_RIGHT) === field) field.focus();
    },
    /** What is being typed is not refused before the form is sent again. */
    forget: () => setRefused(false),
  };
}
