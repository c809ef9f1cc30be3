import type { MenuItemConstructorOptions } from "electron";

/** What the menu does that a page cannot do. */
export interface MenuActions {
  readonly openWindow: () => void;
  readonly openBeamer: () => void;
  readonly print: () => void;
  /** The one thing that differs between a tabulator and a desk. */
  readonly own: { readonly label: string; readonly click: () => void };
  readonly openHelp: () => void;
}

/** The menu of every window, in Dutch. Reloading is not in it: what is typed would be gone from the screen. */
export function programMenu(actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    {
      label: "&Bestand",
      submenu: [
        { label: "Nieuw venster", accelerator: "CmdOrCtrl+N", click: actions.openWindow },
        { label: "Venster voor de beamer", accelerator: "CmdOrCtrl+Shift+B", click: actions.openBeamer },
        { type: "separator" },
        { label: "Afdrukken…", accelerator: "CmdOrCtrl+P", click: actions.print },
        actions.own,
        { type: "separator" },
        { label: "Venster sluiten", role: "close" },
        { label: "Stemketen afsluiten", role: "quit" },
      ],
    },
    {
      label: "Be&werken",
      submenu: [
        { label: "Ongedaan maken", role: "undo" },
        { label: "Opnieuw", role: "redo" },
        { type: "separator" },
        { label: "Knippen", role: "cut" },
        { label: "Kopiëren", role: "copy" },
        { label: "Plakken", role: "paste" },
        { label: "Alles selecteren", role: "selectAll" },
      ],
    },
    {
      label: "Bee&ld",
      submenu: [
        { label: "Groter", role: "zoomIn" },
        { label: "Kleiner", role: "zoomOut" },
        { label: "Gewone grootte", role: "resetZoom" },
        { type: "separator" },
        { label: "Volledig scherm", role: "togglefullscreen" },
      ],
    },
    { label: "&Hulp", submenu: [{ label: "Hulppagina openen", click: actions.openHelp }] },
  ];
}
