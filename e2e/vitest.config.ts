import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    globalSetup: ["program/released-program.ts"],
    // A far time zone: a date that leans on the machine's zone fails here.
    env: { TZ: "Pacific/Kiritimati" },
    // An evening at the screens keeps a core busy.
    maxWorkers: 2,
    // A real browser on a busy machine can be late. What fails twice is wrong; what failed once is named at the end.
    retry: 1,
    // A whole evening, on a slow machine.
    testTimeout: 900_000,
    hookTimeout: 120_000,
    reporters: ["default", ["json", { outputFile: ".reports/unit.json" }]],
  },
});
