import { instant } from "@stemketen/core/election";
import { emlTimeOf } from "@stemketen/core/eml";
import { describe, expect, it } from "vitest";
import { fileTimeOf, momentOf, readableTimeOf } from "./dutch-time.ts";

describe("Dutch time", () => {
  it("is one hour ahead of UTC in winter and two in summer, whatever the zone of this machine", () => {
    expect(emlTimeOf(instant("2026-03-19T13:28:34.960Z"))).toBe("2026-03-19T14:28:34.960");
    expect(emlTimeOf(instant("2026-06-19T22:28:34.007Z"))).toBe("2026-06-20T00:28:34.007");
    expect(fileTimeOf(instant("2026-12-31T23:00:05.000Z"))).toBe("20270101-000005");
    expect(readableTimeOf(instant("2026-03-19T13:28:34.960Z"))).toBe("19-03-2026 14:28:34");
  });

  it("is turned back into the moment", () => {
    expect(momentOf("2026-03-19", "09:30")).toBe("2026-03-19T08:30:00.000Z");
    expect(momentOf("2026-06-19", "00:10")).toBe("2026-06-18T22:10:00.000Z");
  });

  it("has no moment in the hour that spring skips, and takes the first of the two in autumn", () => {
    expect(momentOf("2026-03-29", "02:30")).toBeNull();
    expect(momentOf("2026-10-25", "02:30")).toBe("2026-10-25T00:30:00.000Z");
  });
});
