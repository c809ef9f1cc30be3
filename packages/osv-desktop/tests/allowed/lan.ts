import type { Allowed } from "./allowed.ts";

export const LAN_ALLOWED: Allowed = {
  "lan.state": ["administrator", "coordinator"],
  "lan.thisDesk": "everyone",
  "lan.giveUpStandingAlone": ["administrator"],
  "lan.openEntrance": ["administrator"],
  "lan.standAloneAgain": ["administrator"],
  "lan.drawDeskCode": ["administrator", "coordinator"],
  "lan.admit": "everyone",
  "lan.removeDesk": ["administrator", "coordinator"],
};
