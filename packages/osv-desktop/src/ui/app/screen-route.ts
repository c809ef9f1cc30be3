import type { Role } from "@stemketen/core/election";
import type { Language } from "@stemketen/ui";
import type { ComponentType } from "react";

/** A screen with its address. */
export interface ScreenRoute {
  /** After the # in the address, as wouter writes patterns: `/stembureau/:number`. */
  readonly path: `/${string}`;
  /**
   * Who sees it. The server decides for itself: this only keeps away what would be refused. "logged-in": whoever is
   * logged in, also with a temporary password; "nobody": as long as nobody is logged in.
   */
  readonly roles: readonly Role[] | "everyone" | "logged-in" | "nobody";
  /** Its name in the menu; left out: the screen is reached from another one. */
  readonly menu?: Readonly<Record<Language, string>>;
  /** Who hardly ever needs it during the evening: for them it stands behind "Meer" in the menu. */
  readonly seldomFor?: readonly Role[];
  /** Only there while practising. */
  readonly onlyInPractice?: boolean;
  /** Nothing is typed or changed here: it is also shown while the computer does not stand alone. */
  readonly evenWhenStopped?: boolean;
  readonly Screen: ComponentType;
}
