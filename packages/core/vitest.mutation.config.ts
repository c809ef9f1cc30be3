import { defineConfig } from "vitest/config";

const modules = (process.env["MODULE"] ?? "apportionment,validation,data-entry,tabulation").split(",");

// Only the tests of the modules that are mutated: those are the ones that must notice.
export default defineConfig({
  test: {
    include: modules.map((module) => `src/${module}/**/*.test.ts`),
    env: { TZ: "Pacific/Kiritimati" },
    testTimeout: 60_000,
  },
});
