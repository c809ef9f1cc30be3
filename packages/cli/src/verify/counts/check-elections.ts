import type { Message } from "../../message.ts";
import { candidateCell, describeCell, listCell, partsOfCell } from "../eml/cells.ts";
import type { CountFile } from "../eml/count-file.ts";
import type { StationsFile } from "../eml/definition-file.ts";
import type { ListsFile } from "../eml/lists-file.ts";
import type { ElectionFacts } from "../eml/parts.ts";
import type { Found } from "../found.ts";
import { type Check, concludeCheck, type Problem } from "../report.ts";
import { bareName, numberOfStation, titleParts } from "../tables/station-names.ts";

/** What a file says of its election; null where it does not say it. */
export type SaidOfElection = { readonly [Fact in keyof ElectionFacts]: ElectionFacts[Fact] | null };

const FACTS: readonly { readonly of: (said: SaidOfElection) => string | null; readonly what: Message }[] = [
  { of: ({ id }) => id, what: { nl: "verkiezing", en: "election" } },
  { of: ({ name }) => name, what: { nl: "naam van de verkiezing", en: "name of the election" } },
  { of: ({ category }) => category, what: { nl: "soort verkiezing", en: "kind of election" } },
  { of: ({ subcategory }) => subcategory, what: { nl: "soort verkiezing", en: "kind of election" } },
  { of: ({ domain }) => domain?.id ?? null, what: { nl: "nummer van het gebied", en: "number of the area" } },
  { of: ({ domain }) => domain?.name ?? null, what: { nl: "gebied", en: "area" } },
  { of: ({ date }) => date, what: { nl: "dag van de stemming", en: "day of the vote" } },
];

/** Checks that all files are about one election: the first is compared with each of the others. */
export function checkSameElection(files: readonly Found<SaidOfElection>[]): readonly Check[] {
  const [first, ...others] = files;
  if (first === undefined || others.length === 0) return [];
  const problems = others.flatMap((file) =>
    FACTS.flatMap(({ of, what }): readonly Problem[] => {
      const [here, there] = [of(file.content), of(first.content)];
      if (here === null || there === null || here === there) return [];
      const detail = {
        nl: `${file.path}, ${what.nl}: "${here}", in ${first.path} "${there}"`,
        en: `${file.path}, ${what.en}: "${here}", in ${first.path} "${there}"`,
      };
      return [{ kind: "different", path: file.path, other: first.path, detail }];
    }),
  );
  return [
    concludeCheck("same-election", first.path, problems, {
      nl: `alle ${files.length} bestanden gaan over ${first.content.id ?? "dezelfde verkiezing"}`,
      en: `all ${files.length} files are about ${first.content.id ?? "the same election"}`,
    }),
  ];
}

/** Checks that exactly the nominated lists and candidates were counted. */
export function checkLists(lists: Found<ListsFile>, count: Found<CountFile>): Check {
  const nominated = new Map<string, string>();
  for (const list of lists.content.lists.values()) {
    nominated.set(listCell(list.number), list.name);
    for (const number of list.candidates.keys())
      nominated.set(candidateCell(list.number, String(number)), "");
  }
  const counted = new Map<string, string>();
  for (const cell of count.content.total.keys()) {
    const parts = partsOfCell(cell);
    if (parts === null) continue;
    const name = parts.candidate === null ? count.content.listNames.get(parts.list) : undefined;
    counted.set(cell, name ?? "");
  }
  const problems = compareNames(
    { path: lists.path, names: nominated },
    { path: count.path, names: counted },
    describeCell,
  );
  return concludeCheck("lists", lists.path, problems, {
    nl: `precies de lijsten en kandidaten van ${count.path}`,
    en: `exactly the lists and candidates of ${count.path}`,
  });
}

/** Checks that exactly the announced polling stations were counted. */
export function checkStations(stations: Found<StationsFile>, count: Found<CountFile>): Check {
  const announced = new Map(
    [...stations.content.stations].map(([number, name]) => [String(number), bareName(name)]),
  );
  const counted = new Map(
    count.content.units.map(({ id, name }) => [numberOfStation(id), bareName(titleParts(name).name)]),
  );
  const problems = compareNames(
    { path: stations.path, names: announced },
    { path: count.path, names: counted },
    (number) => ({ nl: `stembureau ${number}`, en: `station ${number}` }),
  );
  return concludeCheck("stations", stations.path, problems, {
    nl: `precies de stembureaus van ${count.path}`,
    en: `exactly the stations of ${count.path}`,
  });
}

interface NamesInFile {
  readonly path: string;
  readonly names: ReadonlyMap<string, string>;
}

/** Compares what two files name, by key: everything in both, under the same name. */
function compareNames(
  one: NamesInFile,
  two: NamesInFile,
  describeKey: (key: string) => Message,
): readonly Problem[] {
  return [...new Set([...one.names.keys(), ...two.names.keys()])].flatMap((key): readonly Problem[] => {
    const [here, there] = [one.names.get(key), two.names.get(key)];
    if (here === there) return [];
    const what = describeKey(key);
    return [
      {
        kind: "different",
        path: one.path,
        other: two.path,
        detail: {
          nl: `${what.nl}: in ${one.path} ${said(here).nl}, in ${two.path} ${said(there).nl}`,
          en: `${what.en}: in ${one.path} ${said(here).en}, in ${two.path} ${said(there).en}`,
        },
      },
    ];
  });
}

function said(name: string | undefined): Message {
  if (name === undefined) return { nl: "niet genoemd", en: "not named" };
  return name === "" ? { nl: "wel genoemd", en: "named" } : { nl: `"${name}"`, en: `"${name}"` };
}
