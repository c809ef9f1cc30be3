// The tabulator in a process of its own, as a release runs it, on the folder that is named; prints its address.
import { parseArgs } from "node:util";
import { must } from "@stemketen/core/basics";
import { serveOnLoopback } from "@stemketen/server-kit/http";
import { SCREENS } from "../scripts/ensure-screens.ts";
import { collectEarly } from "../src/host/collect-early.ts";
import { EVENING, openTabulatorIn } from "../tests/tabulator-at-work.ts";

const { positionals } = parseArgs({ allowPositionals: true });
collectEarly();
const tabulator = await openTabulatorIn(must(positionals[0], "a folder"), EVENING, SCREENS);
const served = await serveOnLoopback(tabulator.handle, { host: "127.0.0.1", port: 0 });
process.stdout.write(`${must(served.ok ? served.value : null, "it listens").url}\n`);
