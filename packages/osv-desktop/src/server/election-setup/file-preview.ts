import { impossible } from "@stemketen/core/basics";
import { type Count, type Election, type ListNumber, listTitle } from "@stemketen/core/election";
import type { EmlDocument, PollingPlace } from "@stemketen/core/eml";
import type { Database } from "@stemketen/server-kit/database";
import { readKept, type SetupMessage } from "./election.store.ts";
import { type Municipality, municipalitiesOf } from "./set-up-files.ts";

/** What stands in a kept file, so that somebody can see whether it is the right one. */
export type FilePreview = { readonly election: Election } & (
  | {
      readonly message: "110a";
      readonly seats: number;
      /** Those of which one is chosen; a council has one. */
      readonly municipalities: readonly Municipality[];
    }
  | {
      readonly message: "230b";
      readonly lists: readonly {
        readonly number: ListNumber;
        readonly title: string;
        readonly candidates: number;
      }[];
    }
  | {
      readonly message: "110b";
      readonly municipality: Municipality;
      readonly eligibleVoters: Count | null;
      readonly stations: readonly PollingPlace[];
    }
);

/** The preview of a kept file; null when there is none with that hash. */
export function previewFile(db: Database, message: SetupMessage, sha256: string): FilePreview | null {
  const document = readKept(db, sha256, message);
  return document === null ? null : previewOf(document);
}

function previewOf(document: Extract<EmlDocument, { readonly message: SetupMessage }>): FilePreview {
  const { election } = document;
  switch (document.message) {
    case "110a": {
      const { message, seats } = document;
      return { message, election, seats, municipalities: municipalitiesOf(document) };
    }
    case "230b": {
      const lists = document.lists.map((list) => {
        return { number: list.number, title: listTitle(list), candidates: list.candidates.length };
      });
      return { message: document.message, election, lists };
    }
    case "110b": {
      const { message, municipality, eligibleVoters, pollingPlaces: stations } = document;
      return { message, election, municipality, eligibleVoters, stations };
    }
    default:
      return impossible(document);
  }
}
