import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { calendarDate } from "@stemketen/core/election";
import {
  type ElectionDefinitionDocument,
  type EmlDocument,
  type PollingStationsDocument,
  writeEml,
} from "@stemketen/core/eml";
import { Command } from "commander";
import { expect } from "vitest";
import { ELECTION, inFolder, recordingTerminal } from "../eml-files.fixtures.ts";
import { inspectCommand } from "./inspect.ts";
export const ENVELOPE = {
  version: { number: "1.2.1", draft: false },
  transactionId: "1",
  managingAuthority: { id: "CSB", name: "Oosterzeewoude", createdBy: null },
  issueDate: calendarDate("2026-02-03"),
  creationDateTime: "2026-02-03T15:49:48.524",
  canonical: false,
  election: { ...ELECTION, nominationDate: calendarDate("2026-02-02") },
  contestId: "geen",
  contestName: null,
} as const;

export const DEFINITION: ElectionDefinitionDocument = {
  ...ENVELOPE,
  message: "110a",
  maxVotes: null,
  seats: 17,
  preferenceThresholdPercent: 50,
  regions: [
    {
      number: "0998",
      category: "GEMEENTE",
      superior: null,
      romanNumerals: null,
      frisianExportAllowed: null,
      name: "Oosterzeewoude",
      committees: [],
    },
  ],
  registeredParties: [
    { name: "Zee", registeredBy: null },
    { name: "Woud", registeredBy: null },
  ],
};

export const STATIONS: PollingStationsDocument = {
  ...ENVELOPE,
  election: ELECTION,
  message: "110b",
  municipality: { id: "0998", name: "Oosterzeewoude" },
  eligibleVoters: 300,
  pollingPlaces: [
    { channel: "polling", number: 1, name: "De Zeehoek", postalCode: "9999 AA", eligibleVoters: 200 },
    { channel: "polling", number: 2, name: "Bus", postalCode: null, eligibleVoters: 100 },
  ],
};

/** Runs `inspect` on files of a folder of its own. */
export async function inspect(
  prepare: (folder: string) => void,
  words: readonly string[],
  language: "nl" | "en" = "nl",
): Promise<{ readonly code: number; readonly answer: string; readonly complaints: readonly string[] }> {
  return inFolder(async (folder) => {
    prepare(folder);
    const recording = recordingTerminal(folder);
    const program = new Command("stemketen").exitOverride();
    let code = -1;
    inspectCommand.register(program, { ...recording, language }, (ended) => {
      code = ended;
    });
    await program.parseAsync(["inspect", ...words], { from: "user" });
    const complaints = recording.complaints.map((complaint) => complaint[language]);
    return { code, answer: recording.answers.join(""), complaints };
  });
}

/** Inspects one file, given as a document or as text. */
export async function inspectOne(file: EmlDocument | string, language: "nl" | "en" = "nl") {
  const text = typeof file === "string" ? file : [...writeEml(file)].join("");
  const prepare = (folder: string): void => writeFileSync(join(folder, "bestand.xml"), text);
  const { code, answer, complaints } = await inspect(prepare, ["bestand.xml", "--json"], language);
  expect(complaints).toEqual([]);
  return { code, text, ...JSON.parse(answer).files[0] };
}
