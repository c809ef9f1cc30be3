import type { Allowed } from "./allowed.ts";

export const STATIONS_ALLOWED: Allowed = {
  "stations.list": ["administrator", "coordinator", "observer", "auditor"],
  "stations.create": ["administrator", "coordinator"],
  "stations.edit": ["administrator", "coordinator"],
  "stations.delete": ["administrator", "coordinator"],
  "stations.importTable": ["administrator", "coordinator"],
  "stations.changesSinceImport": ["administrator", "coordinator", "observer", "auditor"],
};
