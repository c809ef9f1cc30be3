import { type Count, isReferendum } from "../../election/index.ts";
import type {
  CountedCandidate,
  CountedList,
  CountHeader,
  ReasonedCount,
  ReportingUnit,
  VoteGroup,
} from "../documents.ts";
import { contestIdentifier, electionIdentifier, openEml } from "./envelope.ts";
import { type Attributes, countElement, element, textElement } from "./xml-text.ts";

/**
 * Writes a 510 (EML_NL 510-count), a unit at a time: however many stations, one is in memory.
 * @param units in the order in which they should stand in the file; read once
 */
export function* writeCount(header: CountHeader, units: Iterable<ReportingUnit>): Generator<string> {
  const identify = isReferendum(header.election.category) ? optionIdentifier : listIdentifier;
  yield openEml(header);
  yield "<Count>";
  yield codeElement("kr:CountingMethod", "MethodCode", header.countingMethod);
  yield element("EventIdentifier", {}, "");
  yield codeElement("kr:Phase", "PhaseCode", header.phase);
  yield `<Election>${electionIdentifier(header.election)}<Contests><Contest>${contestIdentifier(header)}`;
  yield element("TotalVotes", {}, voteGroup(header.total, identify));
  for (const unit of units) yield reportingUnit(unit, identify);
  yield "</Contest></Contests></Election></Count></EML>";
}

/** An empty element that says something in an attribute (draft of EML_NL 1.3). */
function codeElement(name: string, attribute: string, code: string | null): string {
  return code === null ? "" : element(name, { [attribute]: code }, "");
}

/** How a list says which it is. */
type Identify = (list: CountedList) => string;

function listIdentifier({ number, name }: CountedList): string {
  return element("AffiliationIdentifier", { Id: String(number) }, textElement("RegisteredName", name));
}

/** An option of a referendum has a text; its number is its place in the file. */
function optionIdentifier({ name }: CountedList): string {
  return textElement("ReferendumOptionIdentifier", name);
}

function reportingUnit(unit: ReportingUnit, identify: Identify): string {
  const investigations = unit.investigations?.map(({ reasonCode, value }) =>
    textElement("kr:Investigation", String(value), { ReasonCode: reasonCode }),
  );
  return element(
    "ReportingUnitVotes",
    {},
    textElement("ReportingUnitIdentifier", unit.name, { Id: unit.id }) +
      voteGroup(unit.group, identify) +
      (investigations === undefined
        ? ""
        : element("kr:ReportingUnitInvestigations", {}, investigations.join(""))),
  );
}

/** A number, after the one it replaced where a corrigendum says so (draft of EML_NL 1.3). */
function corrected(name: string, count: Count, initial: Count | null): string {
  return (initial === null ? "" : countElement(`kr:Initial${name}`, initial)) + countElement(name, count);
}

function voteGroup(group: VoteGroup, identify: Identify): string {
  return (
    group.lists.map((list) => listSelections(list, identify)).join("") +
    corrected("Cast", group.cast, group.initialCast) +
    corrected("TotalCounted", group.totalCounted, group.initialTotalCounted) +
    reasonedCounts("RejectedVotes", group.rejected) +
    reasonedCounts("UncountedVotes", group.uncounted)
  );
}

/** One flat run: the list, and behind it its candidates. */
function listSelections(list: CountedList, identify: Identify): string {
  return (
    element("Selection", {}, identify(list) + corrected("ValidVotes", list.votes, list.initialVotes)) +
    list.candidates.map(candidateSelection).join("")
  );
}

function candidateSelection({ number, shortCode, votes, initialVotes }: CountedCandidate): string {
  const identifier = element(
    "CandidateIdentifier",
    { Id: number === null ? null : String(number), ShortCode: shortCode },
    "",
  );
  return element(
    "Selection",
    {},
    element("Candidate", {}, identifier) + corrected("ValidVotes", votes, initialVotes),
  );
}

function because({ reasonCode }: ReasonedCount): Attributes {
  return { ReasonCode: reasonCode };
}

/** In a corrigendum the replaced numbers come first, all of them (EML_NL 1.3, example of the 510b). */
function reasonedCounts(name: string, counts: readonly ReasonedCount[]): string {
  const initial = counts.map((of) =>
    of.initialCount === null ? "" : countElement(`kr:Initial${name}`, of.initialCount, because(of)),
  );
  return initial.join("") + counts.map((of) => countElement(name, of.count, because(of))).join("");
}
