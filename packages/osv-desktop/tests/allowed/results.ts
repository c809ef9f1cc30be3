import type { Allowed } from "./allowed.ts";

export const RESULTS_ALLOWED: Allowed = {
  "results.totals": ["coordinator", "observer", "auditor"],
  "results.stationsBehind": ["coordinator", "observer", "auditor"],
  "results.controlProtocol": ["coordinator"],
  "results.drawControlProtocol": ["coordinator"],
  "results.recordControlOutcome": ["coordinator"],
  "results.versions": ["coordinator"],
  "results.make": ["coordinator"],
  "results.sign": ["coordinator"],
  "results.checkStick": ["coordinator"],
  "results.compareSecondCount": ["coordinator"],
  "results.startBlankForms": ["administrator", "coordinator"],
  "results.blankFormsProgress": ["administrator", "coordinator"],
  "results.cancelBlankForms": ["administrator", "coordinator"],
};
