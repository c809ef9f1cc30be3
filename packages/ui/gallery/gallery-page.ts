import type { ReactNode } from "react";

/** One state of a component: what it is called, and what it looks like. */
export interface GalleryState {
  readonly name: string;
  readonly show: () => ReactNode;
}

/** The page of a component in the gallery: `<Name>.gallery.tsx` beside the component exports one as default. */
export interface GalleryPage {
  readonly component: string;
  /** One sentence: what it is for. */
  readonly use: string;
  readonly states: readonly GalleryState[];
}
