import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/**
 * The active row, and a way to bring the focus to one. A row may not be drawn yet when it becomes active; it
 * is after the next render, and only then it can take the focus (and is scrolled into sight by that).
 */
export function useRowFocus(region: RefObject<HTMLElement | null>) {
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [request, setRequest] = useState(0);
  const wantedKey = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wantedKey.current === null) return;
    const row = region.current?.querySelector(`tr[data-key="${CSS.escape(wantedKey.current)}"]`);
    wantedKey.current = null;
    if (row instanceof HTMLElement) row.focus();
  }, [request, region]);
  const focusRow = (key: string) => {
    wantedKey.current = key;
    setActiveKey(key);
    setRequest(request + 1);
  };
  return { activeKey, setActiveKey, focusRow };
}
