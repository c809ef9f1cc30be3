export { candidateListsOf, definitionOf, pollingStationsOf } from "./practice-files.ts";
