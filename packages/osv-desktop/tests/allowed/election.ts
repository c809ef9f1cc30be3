import { type Allowed, EVERY_ROLE } from "./allowed.ts";

export const ELECTION_ALLOWED: Allowed = {
  "election.get": ["administrator", "coordinator", "observer", "auditor"],
  "election.paper": EVERY_ROLE,
  "election.setupState": ["administrator", "coordinator"],
  "election.preview": ["administrator", "coordinator"],
  "election.importFile": ["administrator", "coordinator"],
  "election.typeHash": ["administrator", "coordinator"],
  "election.restartCheck": ["coordinator"],
  "election.setUp": ["administrator", "coordinator"],
  "election.withdraw": ["administrator", "coordinator"],
  "election.setVoters": ["administrator", "coordinator"],
  "election.importStations": ["administrator", "coordinator"],
};
