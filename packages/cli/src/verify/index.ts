export { describeReport, printable, reportAsJson } from "./describe-report.ts";
export { readTrust, type Trust } from "./files/trust.ts";
export type { CheckId, ProblemKind, VerificationReport } from "./report.ts";
export { verifyFolder } from "./verify-folder.ts";
