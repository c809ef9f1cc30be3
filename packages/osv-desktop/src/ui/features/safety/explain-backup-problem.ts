import type { Language } from "@stemketen/ui";
import type { Outputs } from "../../app/api.ts";
import { backupProblemTexts } from "./backup-problem.texts.ts";

type ErrorOf<Answer> = Extract<Answer, { ok: false }> extends { error: infer Problem } ? Problem : never;

/** Everything that can be wrong with a backup. */
type BackupProblem = ErrorOf<Outputs["safety"]["makeBackup"]> | ErrorOf<Outputs["safety"]["restoreBackup"]>;

/** What is wrong and what to do. */
export function explainBackupProblem(error: BackupProblem, language: Language): string {
  const texts = backupProblemTexts[language];
  if (error.kind === "not-a-folder" || error.kind === "folder-missing") return texts.folder(error.path);
  if (error.kind === "refused-by-system") return texts.refused(error.path, error.reason);
  if (error.kind === "log-broken") return texts.logBroken(error.line);
  return texts[error.kind];
}
