import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    // A far time zone: a date that leans on the machine's zone fails here.
    env: { TZ: "Pacific/Kiritimati" },
    // A whole evening at the screens, on a slow machine.
    testTimeout: 900_000,
    hookTimeout: 120_000,
    reporters: ["default", ["json", { outputFile: ".reports/unit.json" }]],
  },
});
