// The process in which the server of a desktop program runs; its parent is the main process.
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { must } from "@stemketen/core/basics";
import { openForWindows } from "./open-program.ts";
import { serveParent } from "./serve-parent.ts";

const { values } = parseArgs({ options: { data: { type: "string" }, version: { type: "string" } } });
const { data, version = "0.0.0" } = values;

serveParent(
  openForWindows({
    data: must(data, "the main process names the data folder"),
    // What was released is the folder of the program as a whole, Electron and all.
    programFolder: dirname(process.execPath),
    screens: join(import.meta.dirname, "ui"),
    version,
  }),
);
