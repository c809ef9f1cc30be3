import { hashGroups, must, sha256Hex, utf8 } from "@stemketen/core/basics";
import { writeEml } from "@stemketen/core/eml";
import type { PracticeTown } from "@stemketen/core/practice";
import { candidateListsOf, definitionOf, pollingStationsOf } from "@stemketen/core/practice-files";
import { saveDetails } from "../finished-count.ts";
import type { Screen } from "../tabulator-at-work.ts";

/** Sets up another town than the small one, and opens its count. */
export async function openLargeCount(coordinator: Screen, town: PracticeTown): Promise<void> {
  const files = {
    "110a": [...writeEml(definitionOf(town))].join(""),
    "230b": [...writeEml(candidateListsOf(town))].join(""),
    "110b": [...writeEml(pollingStationsOf(town))].join(""),
  };
  const hash = (message: keyof typeof files) => sha256Hex(utf8(files[message]));
  const check = async (message: keyof typeof files) => {
    const name = `${message}.eml.xml`;
    const base64 = Buffer.from(files[message]).toString("base64");
    const imported = await coordinator.mutate("election.importFile", { message, name, base64 });
    const groups: readonly (string | null)[] = imported.data.value.check.groups;
    const typed = hashGroups(hash(message)).filter((_, at) => groups[at] === null);
    await coordinator.mutate("election.typeHash", { sha256: hash(message), name, typed });
  };
  await check("110a");
  await check("230b");
  await coordinator.mutate("election.setUp", {
    definitionSha256: hash("110a"),
    listsSha256: hash("230b"),
    method: "CSO",
    municipality: town.municipality,
  });
  await check("110b");
  await coordinator.mutate("election.importStations", { sha256: hash("110b") });
  await saveDetails(coordinator);
  const started = await coordinator.mutate("session.start");
  must(started.data.ok === true ? started : null, `the session begins: ${JSON.stringify(started.data)}`);
}
