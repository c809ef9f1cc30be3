// Runs every check of the project, also after one has failed, and ends with the line "N passed, N failed".
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** A check that either passes or fails as a whole. */
interface Check {
  readonly name: string;
  readonly command: readonly [program: string, ...words: string[]];
}

/** A suite of tests that reports each test by itself. */
interface Suite extends Check {
  readonly report: string;
}

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** Skipped for want of something, such as the real election files; these tests say so in their name. */
  forWant: number;
}

/** What vitest writes down of a suite. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly ReportedTest[];
  }[];
}

interface ReportedTest {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages?: readonly string[];
}

const checks: readonly Check[] = [
  { name: "formatting", command: ["biome", "ci", "--colors=off", "."] },
  { name: "lint", command: ["oxlint", "--type-aware", "--deny-warnings"] },
  {
    name: "boundaries between the layers",
    command: ["depcruise", "--config", ".dependency-cruiser.cjs", "packages"],
  },
  { name: "dead code", command: ["knip", "--no-config-hints"] },
  { name: "types", command: ["turbo", "run", "types", "--output-logs=errors-only", "--no-color"] },
  { name: "types of the scripts", command: ["tsc", "-p", "tsconfig.json"] },
];

const suites: readonly Suite[] = [
  suiteOf("core", "packages/core"),
  suiteOf("cli", "packages/cli"),
  suiteOf("server-kit", "packages/server-kit"),
  suiteOf("ui", "packages/ui"),
  suiteOf("osv-desktop", "packages/osv-desktop"),
  suiteOf("e2e", "e2e"),
  suiteOf("house rules", "."),
];

/** In the name of a test that is skipped, and says why. */
const SAYS_WHAT_IS_WANTING = /STEMKETEN_SHARED|skipped:/;
const LINES_OF_FAILURE = 12;

/** Named at the end of the output, where the first look falls. */
const failures: string[] = [];
/** What passed at the second try: to be looked into, before it becomes a habit. */
const unsteady: string[] = [];

function suiteOf(name: string, folder: string): Suite {
  return {
    name,
    command: ["vitest", "run", "--root", folder],
    report: join(root, folder, ".reports", "unit.json"),
  };
}

function run(check: Check): boolean {
  process.stdout.write(`\n── ${check.name}\n`);
  const [program, ...words] = check.command;
  const outcome = spawnSync(join(root, "node_modules", ".bin", program), words, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
  });
  return outcome.status === 0;
}

function runSuite(suite: Suite, tally: Tally): void {
  rmSync(suite.report, { force: true });
  const succeeded = run(suite);
  if (!existsSync(suite.report)) {
    tally.failed += 1;
    return;
  }
  const report: Report = JSON.parse(readFileSync(suite.report, "utf8"));
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  tally.forWant += tests.filter(({ status, fullName }) => {
    return status !== "passed" && status !== "failed" && SAYS_WHAT_IS_WANTING.test(fullName);
  }).length;
  tally.passed += report.numPassedTests;
  tally.skipped += report.numPendingTests;
  for (const test of tests) {
    if (test.status === "failed") failures.push(describeFailure(test));
    else if (test.failureMessages?.length) unsteady.push(describeFailure(test));
  }
  // A suite that fails without a failed test (a file that does not load) is a failure too.
  tally.failed += Math.max(report.numFailedTests, succeeded ? 0 : 1);
}

/** The test with the first lines of what went wrong. */
function describeFailure({ fullName, failureMessages = [] }: ReportedTest): string {
  const [message = ""] = failureMessages;
  return [fullName, ...message.split("\n").slice(0, LINES_OF_FAILURE)].join("\n  ");
}

const tally: Tally = { passed: 0, failed: 0, skipped: 0, forWant: 0 };
for (const check of checks) {
  const succeeded = run(check);
  tally[succeeded ? "passed" : "failed"] += 1;
  if (!succeeded) failures.push(check.name);
}
for (const suite of suites) {
  const before = tally.failed;
  runSuite(suite, tally);
  if (tally.failed > before) failures.push(suite.name);
}

if (tally.skipped > 0) {
  const { skipped, forWant } = tally;
  process.stdout.write(`\n${skipped} skipped, ${forWant} of them for want of what they need.\n`);
}
// Where the real election files are there, so must be a browser and a display: a skipped test is a hole in the net.
if (tally.forWant > 0 && process.env["STEMKETEN_SHARED"] !== undefined) {
  tally.failed += 1;
  failures.push("tests were skipped although STEMKETEN_SHARED is set");
}
for (const test of unsteady) process.stdout.write(`PASSED AT THE SECOND TRY: ${test}\n`);
for (const failure of failures) process.stdout.write(`FAILED: ${failure}\n`);
process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;
