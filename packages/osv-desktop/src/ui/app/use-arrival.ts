import { useEffect } from "react";
import styles from "./arrival.module.css";

/**
 * Tells where somebody has come: the title of the window, and the focus at the heading of the screen, so that the
 * keyboard and a screen reader begin there. A field that took the focus by itself keeps it.
 * @param step what is done on this screen; another one is a new arrival, when what had the focus is gone
 */
export function useArrival(title: string, step = ""): void {
  useEffect(() => {
    document.title = `${title} · Stemketen`;
  }, [title]);
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>("main h1");
    const isTaken = (document.activeElement?.closest("main > *") ?? null) !== null;
    if (heading === null || isTaken) return;
    heading.tabIndex = -1;
    heading.classList.add(styles.heading ?? "");
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [step]);
}
