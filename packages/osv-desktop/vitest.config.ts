import { defineConfig } from "vitest/config";

// A far time zone: a date that leans on the machine's zone fails here.
const shared = { env: { TZ: "Pacific/Kiritimati" }, testTimeout: 120_000, hookTimeout: 120_000 };

// A real browser on a busy machine can be late. What fails twice is wrong; what failed once is named at the end.
const inBrowser = { ...shared, retry: 1 };

export default defineConfig({
  test: {
    // Most of a test at the screens is waiting, as a person does.
    maxWorkers: 3,
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
          ...inBrowser,
          name: "screens",
          include: ["tests/screens/**/*.test.ts"],
          globalSetup: ["tests/screens/build-screens.ts"],
        },
      },
      {
        test: {
          ...inBrowser,
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
