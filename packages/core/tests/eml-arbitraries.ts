import * as fc from "fast-check";
import {
  type Candidate,
  type CandidateList,
  calendarDate,
  candidateNumber,
  ELECTION_CATEGORIES,
  type Election,
  electionId,
  isReferendum,
  listNumber,
  MAX_COUNT,
} from "../src/election/index.ts";
import type {
  CandidateListsDocument,
  CountDocument,
  CountedList,
  ElectionDefinitionDocument,
  EmlDocument,
  Envelope,
  PollingStationsDocument,
  ReasonedCount,
  ResultDocument,
  VoteGroup,
} from "../src/eml/documents.ts";

/** Characters that XML, its canonical form or UTF-8 treat in a way of their own, among ordinary ones. */
const CHARACTER = fc.oneof(
  fc.constantFrom(
    ...Array.from("&<>\"'\r\n\t ]-;=?"),
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\u{fffd}",
    "é",
    "ß",
    "\u{10ffff}",
  ),
  fc.constantFrom("&amp;", "]]>", "<!--", "<![CDATA[", "&#xD;", "\r\n", "😀", "e\u{301}"),
  fc.string({ minLength: 1, maxLength: 1 }),
);

/** Any text that XML can hold. */
const text = fc.string({ unit: CHARACTER, maxLength: 12 });
const someText = fc.string({ unit: CHARACTER, minLength: 1, maxLength: 12 });
/** A code without blanks around it. */
const code = fc.stringMatching(/^[a-z<&"][a-z <>&"']{0,8}[a-z>'&]$/u);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const count = fc.oneof(fc.nat({ max: MAX_COUNT }), fc.constantFrom(0, MAX_COUNT));
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => calendarDate(date.toISOString().slice(0, 10)));

/** Ascending numbers, with gaps. */
function numbers(max: number, most: number, least = 1): fc.Arbitrary<readonly number[]> {
  return fc
    .uniqueArray(fc.integer({ min: 1, max }), { minLength: least, maxLength: most })
    .map((found) => found.toSorted((a, b) => a - b));
}

const election: fc.Arbitrary<Election> = fc.record({
  id: fc.stringMatching(/^(GR|TK|AB)2\d{3}_[\w-]{0,8}$/u).map(electionId),
  name: text,
  category: fc.constantFrom(...ELECTION_CATEGORIES),
  subcategory: optional(code),
  domain: optional(fc.record({ id: fc.oneof(fc.constant(""), code), name: text })),
  date: day,
  nominationDate: optional(day),
});

const authority = fc.record({
  id: text,
  name: text,
  createdBy: optional(fc.record({ id: text, name: text })),
});

type Common = Omit<Envelope, "version" | "issueDate" | "managingAuthority">;
const common: fc.Arbitrary<Common> = fc.record({
  transactionId: code,
  creationDateTime: day.map((date) => `${date}T14:28:34.960`),
  canonical: fc.boolean(),
  election,
  contestId: text,
  contestName: optional(someText),
});

/** What a file without drafts or investigations is taken for. */
const OLDEST = { number: "1.2.1", draft: false } as const;

const person = fc.record({
  initials: text,
  firstName: optional(someText),
  namePrefix: optional(someText),
  lastName: text,
  gender: fc.constantFrom("male", "female", "unknown", null),
  locality: text,
  country: optional(fc.constantFrom("BE", "DE", "NL")),
});

const definition: fc.Arbitrary<ElectionDefinitionDocument> = fc
  .record({
    common,
    authority: optional(authority),
    issueDate: optional(day),
    maxVotes: optional(fc.integer({ min: 1, max: 99 })),
    seats: fc.integer({ min: 1, max: 150 }),
    threshold: fc.integer({ min: 0, max: 100 }),
    regions: fc.array(
      fc.record({
        number: optional(fc.integer({ min: 0, max: 999 }).map(String)),
        category: code,
        superior: optional(
          fc.record({ number: optional(fc.integer({ min: 0, max: 999 }).map(String)), category: code }),
        ),
        romanNumerals: optional(fc.boolean()),
        frisianExportAllowed: optional(fc.boolean()),
        name: text,
        committees: fc.array(
          fc.record({
            category: code,
            name: optional(text),
            acceptsCentralSubmissions: optional(fc.boolean()),
          }),
          { maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    parties: fc.array(fc.record({ name: text, registeredBy: optional(text) }), { maxLength: 4 }),
  })
  .map((of) => ({
    ...of.common,
    version: OLDEST,
    message: "110a",
    managingAuthority: of.authority,
    issueDate: of.issueDate,
    maxVotes: of.maxVotes,
    seats: of.seats,
    preferenceThresholdPercent: of.threshold,
    regions: of.regions,
    registeredParties: of.parties,
  }));

const pollingStations: fc.Arbitrary<PollingStationsDocument> = fc
  .record({
    common,
    authority,
    issueDate: optional(day),
    municipality: fc.record({ id: fc.constantFrom("0998", "0014"), name: text }),
    eligibleVoters: optional(count),
    places: numbers(9_999, 5).chain((found) =>
      fc.tuple(
        ...found.map((number) =>
          fc.record({
            channel: fc.constantFrom("polling" as const, "postal" as const),
            number: fc.constant(number),
            name: text,
            postalCode: optional(someText),
            eligibleVoters: optional(count),
          }),
        ),
      ),
    ),
  })
  .map((of) => ({
    ...of.common,
    version: OLDEST,
    message: "110b",
    managingAuthority: of.authority,
    issueDate: of.issueDate,
    municipality: of.municipality,
    eligibleVoters: of.eligibleVoters,
    pollingPlaces: of.places,
  }));

function candidate(number: number): fc.Arbitrary<Candidate> {
  return person.map((of) => ({ ...of, number: candidateNumber(number), shortCode: null }));
}

function list(number: number): fc.Arbitrary<CandidateList> {
  return fc
    .record({
      name: text,
      type: fc.constantFrom("op zichzelf staande lijst", "stel gelijkluidende lijsten", "lijstengroep"),
      publicationLanguage: fc.constantFrom("nl", "fy"),
      publishGender: fc.boolean(),
      belongsToSet: optional(fc.constantFrom("1", "2")),
      belongsToCombination: optional(fc.constantFrom("A", "b")),
      candidates: numbers(80, 4).chain((found) => fc.tuple(...found.map(candidate))),
    })
    .map((of) => ({ ...of, number: listNumber(number) }));
}

const candidateLists: fc.Arbitrary<CandidateListsDocument> = fc
  .record({
    common,
    authority,
    issueDate: day,
    lists: numbers(99, 4).chain((found) => fc.tuple(...found.map(list))),
  })
  .map((of) => ({
    ...of.common,
    version: OLDEST,
    message: "230b",
    managingAuthority: of.authority,
    issueDate: of.issueDate,
    lists: of.lists,
  }));

/** The lists of a count without the votes. */
type Ballot = readonly {
  readonly number: number;
  readonly name: string;
  readonly candidates: readonly number[];
}[];

const ballot: fc.Arbitrary<Ballot> = numbers(99, 3).chain((found) =>
  fc.tuple(
    ...found.map((number) =>
      fc.record({ number: fc.constant(number), name: text, candidates: numbers(80, 4, 0) }),
    ),
  ),
);

/** How a count names its candidates: a total over kieskringen does so by short code. */
type Naming = "number" | "short-code" | "both";

/** Initial values are drawn when `drafts`. */
function voteGroup(lists: Ballot, drafts: boolean, naming: Naming): fc.Arbitrary<VoteGroup> {
  const initial = drafts ? optional(count) : fc.constant(null);
  const reasoned = (codes: readonly string[]): fc.Arbitrary<readonly ReasonedCount[]> =>
    fc.tuple(
      ...codes.map((reasonCode) =>
        fc.record({ reasonCode: fc.constant(reasonCode), count, initialCount: initial }),
      ),
    );
  const counted = (of: Ballot[number]): fc.Arbitrary<CountedList> =>
    fc.record({
      number: fc.constant(listNumber(of.number)),
      name: fc.constant(of.name),
      votes: count,
      initialVotes: initial,
      candidates: fc.tuple(
        ...of.candidates.map((number) =>
          fc.record({
            number: fc.constant(naming === "short-code" ? null : candidateNumber(number)),
            shortCode: fc.constant(naming === "number" ? null : `Ørsted${number}`),
            votes: count,
            initialVotes: initial,
          }),
        ),
      ),
    });
  return fc.record({
    lists: fc.tuple(...lists.map(counted)),
    cast: count,
    initialCast: initial,
    totalCounted: count,
    initialTotalCounted: initial,
    rejected: fc.constantFrom(["ongeldig", "blanco"], ["blanco", "ongeldig"]).chain(reasoned),
    uncounted: fc.uniqueArray(code, { maxLength: 4 }).chain(reasoned),
  });
}

/** A referendum has options in the order of the file, and no candidates. */
function asOptions(lists: Ballot): Ballot {
  return lists.map(({ name }, index) => ({ number: index + 1, name, candidates: [] }));
}

const counts: fc.Arbitrary<CountDocument> = fc
  .record({
    common,
    authority,
    drafts: fc.boolean(),
    message: fc.constantFrom("510a", "510b", "510c", "510d", "510q", "510r", "510s"),
    naming: fc.constantFrom<Naming>("number", "short-code", "both"),
    lists: ballot,
    units: numbers(9_999, 3, 0),
  })
  .chain(({ common: shared, authority: managingAuthority, drafts, message, naming: drawn, lists, units }) => {
    const naming = drawn === "short-code" && message !== "510c" && message !== "510d" ? "number" : drawn;
    const ballotPaper = isReferendum(shared.election.category) ? asOptions(lists) : lists;
    const unit = (number: number) =>
      fc.record({
        id: fc.constant(`0998::SB${number}`),
        name: text,
        group: voteGroup(ballotPaper, drafts, naming),
        investigations: optional(
          fc.array(fc.record({ reasonCode: code, value: fc.boolean() }), { maxLength: 3 }),
        ),
        position: fc.constant(null),
      });
    return fc
      .record({
        message: fc.constant(message),
        countingMethod: drafts ? optional(code) : fc.constant(null),
        phase: drafts ? optional(code) : fc.constant(null),
        total: voteGroup(ballotPaper, drafts, naming),
        units: fc.tuple(...units.map(unit)),
      })
      .map((of): CountDocument => {
        const newer = of.units.some(({ investigations }) => investigations !== null);
        const plain = newer ? ({ number: "1.2.2", draft: false } as const) : OLDEST;
        return {
          ...shared,
          ...of,
          version: drafts ? { number: "1.3", draft: true } : plain,
          managingAuthority,
          issueDate: null,
        };
      });
  });

const result: fc.Arbitrary<ResultDocument> = fc
  .record({
    common,
    authority,
    lists: numbers(99, 3).chain((found) =>
      fc.tuple(
        ...found.map((number) =>
          fc.record({
            number: fc.constant(listNumber(number)),
            name: text,
            elected: fc.constant(true),
            candidates: numbers(80, 3).chain((places) =>
              fc.tuple(
                ...places.map((place) =>
                  fc
                    .record({ person, ranking: fc.constantFrom(1, 2), shortCode: optional(code) })
                    .map((of) => ({
                      ...of.person,
                      number: place,
                      shortCode: of.shortCode === null ? null : `${of.shortCode}${place}`,
                      ranking: of.ranking,
                      elected: true,
                    })),
                ),
              ),
            ),
          }),
        ),
      ),
    ),
  })
  .map((of) => ({
    ...of.common,
    version: OLDEST,
    message: "520",
    managingAuthority: of.authority,
    issueDate: null,
    lists: of.lists,
  }));

/** Any document that a file can hold. */
export const emlDocument: fc.Arbitrary<EmlDocument> = fc.oneof(
  definition,
  pollingStations,
  candidateLists,
  counts,
  result,
);
