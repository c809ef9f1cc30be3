export { candidateListsOf, definitionOf, pollingStationsOf, type SetUpElection } from "./practice-files.ts";
