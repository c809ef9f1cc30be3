import { type Allowed, EVERY_ROLE } from "./allowed.ts";

export const SAFETY_ALLOWED: Allowed = {
  "safety.state": "everyone",
  "safety.typeLetter": "everyone",
  "safety.restartLetterCheck": "everyone",
  "safety.startPractice": "everyone",
  "safety.stopPractice": "everyone",
  "safety.drawPracticeLogins": "everyone",
  "safety.renewPractice": ["administrator", "coordinator"],
  "safety.makeBackup": ["administrator", "coordinator"],
  "safety.backupPlaces": ["administrator", "coordinator"],
  "safety.chooseAutomaticPlace": ["administrator", "coordinator"],
  "safety.giveUpAutomaticPlace": ["administrator", "coordinator"],
  // Without any account these are for whoever sits at the computer; after that the service asks for an administrator.
  "safety.restorePlaces": "everyone",
  "safety.listBackups": "everyone",
  "safety.inspectBackup": "everyone",
  "safety.restoreBackup": "everyone",
  "safety.help": EVERY_ROLE,
};
