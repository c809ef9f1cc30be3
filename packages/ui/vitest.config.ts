import { defineConfig } from "vitest/config";

// A far time zone: a date that leans on the machine's zone fails here.
const shared = { env: { TZ: "Pacific/Kiritimati" }, testTimeout: 60_000 };

export default defineConfig({
  test: {
    // By itself it would leave one of two cores idle.
    maxWorkers: 2,
    reporters: ["default", ["json", { outputFile: ".reports/unit.json" }]],
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}"],
          exclude: ["src/**/*.browser.test.ts"],
        },
      },
      {
        test: {
          ...shared,
          name: "browser",
          // Pages of the gallery shown at the same time.
          maxConcurrency: 3,
          include: ["tests/**/*.test.ts", "src/**/*.browser.test.ts"],
          globalSetup: ["tests/serve-gallery.ts"],
        },
      },
    ],
  },
});
