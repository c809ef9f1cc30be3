import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    // A far time zone: a date that leans on the machine's zone fails here.
    env: { TZ: "Pacific/Kiritimati" },
    testTimeout: 120_000,
    // By itself it would leave one of two cores idle.
    maxWorkers: 2,
    reporters: ["default", ["json", { outputFile: ".reports/unit.json" }]],
  },
});
