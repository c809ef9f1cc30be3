/** A small count as text, with every number in the hands of the test: the numbers need not agree. */
export interface SmallGroup {
  readonly lists: readonly {
    readonly number: number;
    readonly votes: number;
    /** `[number, votes]`, or with a short code instead of, or behind, the number. */
    readonly candidates: readonly (readonly [id: number | string, votes: number, shortCode?: string])[];
  }[];
  /** Z, kiesgerechtigden. */
  readonly cast: number;
  /** E. */
  readonly counted: number;
  readonly invalid: number;
  readonly blank: number;
  /** Reason codes with their counts. */
  readonly uncounted: readonly (readonly [code: string, count: number])[];
}

export interface SmallCount {
  readonly message: string;
  readonly electionId: string;
  readonly category: string;
  readonly subcategory: string;
  readonly total: SmallGroup;
  readonly stations: readonly { readonly id: string; readonly name: string; readonly group: SmallGroup }[];
}

/** Numbers that agree: list 1 with candidates 1 and 3, list 4 with candidate 1. */
export function smallGroup(one: number, three: number, woud: number, cast = 100): SmallGroup {
  const counted = one + three + woud;
  return {
    lists: [
      {
        number: 1,
        votes: one + three,
        candidates: [
          [1, one],
          [3, three],
        ],
      },
      { number: 4, votes: woud, candidates: [[1, woud]] },
    ],
    cast,
    counted,
    invalid: 0,
    blank: 0,
    uncounted: [
      ["geldige stempassen", counted],
      ["geldige volmachtbewijzen", 0],
      ["toegelaten kiezers", counted],
      ["meer getelde stembiljetten", 0],
      ["minder getelde stembiljetten", 0],
    ],
  };
}

/** Two stations that agree with one another and with the total. */
export const SMALL_COUNT: SmallCount = {
  message: "510b",
  electionId: "GR2026_Oosterzeewoude",
  category: "GR",
  subcategory: "GR1",
  total: smallGroup(30, 12, 28, 200),
  stations: [
    { id: "0998::SB1", name: "Stembureau De Zeehoek (postcode: 9999 AA)", group: smallGroup(10, 4, 20) },
    { id: "0998::SB12", name: "Stembureau Bus", group: smallGroup(20, 8, 8) },
  ],
};

/** The count with other numbers for one station, or the total (null). */
export function withGroup(
  count: SmallCount,
  station: number | null,
  change: Partial<SmallGroup>,
): SmallCount {
  if (station === null) return { ...count, total: { ...count.total, ...change } };
  return {
    ...count,
    stations: count.stations.map((of, index) =>
      index === station ? { ...of, group: { ...of.group, ...change } } : of,
    ),
  };
}

/** The reason codes of a group with one count replaced. */
export function withCode(group: SmallGroup, code: string, count: number): Pick<SmallGroup, "uncounted"> {
  return { uncounted: group.uncounted.map((of) => (of[0] === code ? [code, count] : of)) };
}

const NAMES: Readonly<Record<number, string>> = { 1: "Zee", 4: "Woud" };

function groupXml({ lists, cast, counted, invalid, blank, uncounted }: SmallGroup): string {
  const selections = lists.map(({ number, votes, candidates }) => {
    const people = candidates.map(([id, votesOf, shortCode]) => {
      const identifier =
        typeof id === "number"
          ? `<CandidateIdentifier Id="${id}"${shortCode === undefined ? "" : ` ShortCode="${shortCode}"`}/>`
          : `<CandidateIdentifier ShortCode="${id}"/>`;
      return `<Selection><Candidate>${identifier}</Candidate><ValidVotes>${votesOf}</ValidVotes></Selection>`;
    });
    return `<Selection><AffiliationIdentifier Id="${number}"><RegisteredName>${NAMES[number] ?? ""}</RegisteredName></AffiliationIdentifier><ValidVotes>${votes}</ValidVotes></Selection>${people.join("")}`;
  });
  const reasons = uncounted.map(
    ([code, count]) => `<UncountedVotes ReasonCode="${code}">${count}</UncountedVotes>`,
  );
  return `${selections.join("")}<Cast>${cast}</Cast><TotalCounted>${counted}</TotalCounted><RejectedVotes ReasonCode="ongeldig">${invalid}</RejectedVotes><RejectedVotes ReasonCode="blanco">${blank}</RejectedVotes>${reasons.join("")}`;
}

/** The file; every station begins on a line of its own. */
export function smallCountXml(count: SmallCount): string {
  const stations = count.stations.map(
    ({ id, name, group }) =>
      `\n<ReportingUnitVotes><ReportingUnitIdentifier Id="${id}">${name}</ReportingUnitIdentifier>${groupXml(group)}</ReportingUnitVotes>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<EML xmlns="urn:oasis:names:tc:evs:schema:eml" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:kr="http://www.kiesraad.nl/extensions" Id="${count.message}" SchemaVersion="5"><TransactionId>1</TransactionId><ManagingAuthority><AuthorityIdentifier Id="0998">Oosterzeewoude</AuthorityIdentifier><AuthorityAddress/></ManagingAuthority><kr:CreationDateTime>2026-03-19T14:28:34.960</kr:CreationDateTime><ds:CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments"/><Count><EventIdentifier/><Election><ElectionIdentifier Id="${count.electionId}"><ElectionName>Verkiezing Oosterzeewoude 2026</ElectionName><ElectionCategory>${count.category}</ElectionCategory><kr:ElectionSubcategory>${count.subcategory}</kr:ElectionSubcategory><kr:ElectionDomain Id="0998">Oosterzeewoude</kr:ElectionDomain><kr:ElectionDate>2026-03-18</kr:ElectionDate></ElectionIdentifier><Contests><Contest><ContestIdentifier Id="geen"/><TotalVotes>${groupXml(count.total)}</TotalVotes>${stations.join("")}
</Contest></Contests></Election></Count></EML>
`;
}
