import { describe, expect, it } from "vitest";
import { groupByDay } from "./group-by-day.ts";

describe("moments by day", () => {
  it("change day at midnight in the Netherlands, not in UTC", () => {
    const moments = ["2027-03-17T22:59:59Z", "2027-03-17T23:00:00Z", "2027-03-18T01:10:00Z"].map((at) => ({
      at,
    }));
    expect(groupByDay(moments, "nl").map(({ title, things }) => `${title}: ${things.length}`)).toEqual([
      "woensdag 17 maart 2027: 1",
      "donderdag 18 maart 2027: 2",
    ]);
  });

  it("change day an hour earlier in UTC in summer", () => {
    const moments = ["2027-07-01T21:59:00Z", "2027-07-01T22:00:00Z"].map((at) => ({ at }));
    expect(groupByDay(moments, "en")).toHaveLength(2);
  });

  it("keep the order they are given in", () => {
    const moments = ["2027-03-18T09:00:00Z", "2027-03-18T08:00:00Z"].map((at) => ({ at }));
    expect(groupByDay(moments, "nl")[0]?.things).toEqual(moments);
  });
});
