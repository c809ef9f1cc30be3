// Mutation tests of the arithmetic: every change of meaning in these modules must make a test fail.
// One module at a time: MODULE=tabulation pnpm mutate. All of them: pnpm mutate (hours on two cores).
const modules = (process.env.MODULE ?? "apportionment,validation,data-entry,tabulation").split(",");

export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts" },
  plugins: ["@stryker-mutator/vitest-runner"],
  mutate: modules.flatMap((module) => [
    `src/${module}/**/*.ts`,
    `!src/${module}/**/*.test.ts`,
    `!src/${module}/**/*.fixtures.ts`,
  ]),
  coverageAnalysis: "perTest",
  // The rules of validation stand in tables that load once: each change there would need every test again, for
  // hours. Tests hold those tables against docs/validation-rules.md instead; the checks themselves are mutated.
  ignoreStatic: modules.includes("validation"),
  reporters: ["clear-text", "json", "progress-append-only"],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  jsonReporter: { fileName: ".reports/mutation.json" },
  thresholds: { high: 95, low: 90, break: null },
  concurrency: 2,
  tempDirName: ".stryker-tmp",
  ignorePatterns: [".reports"],
  allowEmpty: false,
};
