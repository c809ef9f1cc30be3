import type { Count } from "../../election/index.ts";
import type { PollingPlace, PollingStationsDocument } from "../documents.ts";
import { contestIdentifier, electionIdentifier, openEml } from "./envelope.ts";
import { type Attributes, countElement, element, textElement } from "./xml-text.ts";

/**
 * Writes a 110b: the polling stations of a municipality (EML_NL 110b-electionevent). A number of voters that
 * is not known stays empty; the schema asks for one at every station.
 */
export function* writePollingStations(document: PollingStationsDocument): Generator<string> {
  const { municipality } = document;
  yield openEml(document);
  yield `<ElectionEvent>${element("EventIdentifier", {}, "")}<Election>`;
  yield electionIdentifier(document.election);
  yield `<Contest>${contestIdentifier(document)}`;
  yield element(
    "ReportingUnit",
    {},
    textElement("ReportingUnitIdentifier", municipality.name, { Id: municipality.id }),
  );
  yield textElement("VotingMethod", "SPV");
  yield knownCount("MaxVotes", document.eligibleVoters);
  for (const place of document.pollingPlaces) yield pollingPlace(place);
  yield "</Contest></Election></ElectionEvent></EML>";
}

function knownCount(name: string, count: Count | null, attributes: Attributes = {}): string {
  return count === null ? element(name, attributes, "") : countElement(name, count, attributes);
}

function pollingPlace(place: PollingPlace): string {
  const postalCode =
    place.postalCode === null
      ? ""
      : element("xal:PostalCode", {}, textElement("xal:PostalCodeNumber", place.postalCode));
  const locality = element("Locality", {}, textElement("xal:LocalityName", place.name) + postalCode);
  const station = knownCount("PollingStation", place.eligibleVoters, { Id: String(place.number) });
  return element(
    "PollingPlace",
    { Channel: place.channel },
    element("PhysicalLocation", {}, element("Address", {}, locality) + station),
  );
}
