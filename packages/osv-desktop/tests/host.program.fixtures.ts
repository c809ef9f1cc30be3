// The real host with what a release fixes when it is built: its folder, whom its guard asks, and how often.
import { type HostOptions, runHost } from "../src/host/run-host.ts";

const [settings = "{}", ...args] = process.argv.slice(2);
const { addresses = [], ...given } = JSON.parse(settings) as Pick<
  HostOptions,
  "programFolder" | "targets" | "guardEvery" | "backupEvery"
> & { readonly addresses?: readonly string[] };

await runHost({
  ...given,
  args,
  desks: { addresses: () => addresses, port: 0 },
  version: "0.1.0-source",
  sourceScreens: process.env["SCREENS"] ?? "/nowhere",
});
