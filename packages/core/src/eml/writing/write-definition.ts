import type { Region, RegionCommittee } from "../../election/index.ts";
import type { ElectionDefinitionDocument } from "../documents.ts";
import { contestIdentifier, electionIdentifier, openEml } from "./envelope.ts";
import { countElement, element, optionalElement, textElement } from "./xml-text.ts";

/** Writes a 110a: the election definition (EML_NL 110a-electionevent). */
export function* writeDefinition(document: ElectionDefinitionDocument): Generator<string> {
  yield openEml(document);
  yield `<ElectionEvent>${element("EventIdentifier", {}, "")}<Election>`;
  yield electionIdentifier(document.election);
  yield element(
    "Contest",
    {},
    contestIdentifier(document) +
      textElement("VotingMethod", "SPV") +
      (document.maxVotes === null
        ? element("MaxVotes", {}, "")
        : countElement("MaxVotes", document.maxVotes)),
  );
  yield countElement("kr:NumberOfSeats", document.seats);
  yield countElement("kr:PreferenceThreshold", document.preferenceThresholdPercent);
  yield element("kr:ElectionTree", {}, document.regions.map(region).join(""));
  yield element("kr:RegisteredParties", {}, document.registeredParties.map(registeredParty).join(""));
  yield "</Election></ElectionEvent></EML>";
}

function yesNo(value: boolean | null): string | null {
  return value === null ? null : String(value);
}

function region(of: Region): string {
  return element(
    "kr:Region",
    {
      RegionNumber: of.number,
      RegionCategory: of.category,
      RomanNumerals: yesNo(of.romanNumerals),
      FrysianExportAllowed: yesNo(of.frisianExportAllowed),
      SuperiorRegionNumber: of.superior?.number ?? null,
      SuperiorRegionCategory: of.superior?.category ?? null,
    },
    textElement("kr:RegionName", of.name) + of.committees.map(committee).join(""),
  );
}

function committee(of: RegionCommittee): string {
  return element(
    "kr:Committee",
    {
      CommitteeCategory: of.category,
      CommitteeName: of.name,
      AcceptCentralSubmissions: yesNo(of.acceptsCentralSubmissions),
    },
    "",
  );
}

function registeredParty(party: ElectionDefinitionDocument["registeredParties"][number]): string {
  return element(
    "kr:RegisteredParty",
    {},
    textElement("kr:RegisteredAppellation", party.name) +
      optionalElement("kr:RegisteredBy", party.registeredBy),
  );
}
