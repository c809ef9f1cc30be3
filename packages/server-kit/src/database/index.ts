export { backUpDatabase, type FinishedBackup } from "./backup.ts";
export { type DataFolderLock, lockDataFolder } from "./data-folder-lock.ts";
export { type DatabaseError, describeDatabaseError, systemError } from "./database-error.ts";
export { checkIntegrity } from "./integrity.ts";
export { type Migration, type MigrationOutcome, migrateDatabase, type TableDefinition } from "./migrate.ts";
export { type Database, openDatabase } from "./open-database.ts";
export { parseOptionalRow, parseRow, parseRows } from "./rows.ts";
export type { Sentence } from "./sentence.ts";
export { inTransaction } from "./transaction.ts";
