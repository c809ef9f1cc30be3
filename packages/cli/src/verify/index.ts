export { describeReport, printable, reportAsJson } from "./describe-report.ts";
export { readTrust, type Trust } from "./files/trust.ts";
export type { Check, CheckId, Problem, ProblemKind, VerificationReport } from "./report.ts";
export { verifyFolder } from "./verify-folder.ts";
