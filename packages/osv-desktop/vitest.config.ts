import { defineConfig } from "vitest/config";

// A far time zone: a date that leans on the machine's zone fails here.
const shared = { env: { TZ: "Pacific/Kiritimati" }, testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // By itself it would leave one of two cores idle.
    maxWorkers: 2,
    reporters: ["default", ["json", { outputFile: ".reports/unit.json" }]],
    projects: [
      {
        test: {
          ...shared,
          name: "server",
          include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
          exclude: ["tests/screens/**", "tests/desktop/**"],
        },
      },
      {
        test: {
          ...shared,
          name: "screens",
          include: ["tests/screens/**/*.test.ts"],
          globalSetup: ["tests/screens/build-screens.ts"],
        },
      },
      {
        test: {
          ...shared,
          name: "desktop",
          include: ["tests/desktop/**/*.test.ts"],
          globalSetup: ["tests/desktop/build-window.ts"],
          // Each of them opens real windows.
          fileParallelism: false,
        },
      },
    ],
  },
});
