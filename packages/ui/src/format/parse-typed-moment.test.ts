import { describe, expect, it } from "vitest";
import { formatTypedDay, parseTypedDay, parseTypedTime } from "./index.ts";

const NOT_A_MOMENT = { ok: false, error: { kind: "not-a-moment" } };

describe("parseTypedDay", () => {
  it.each([
    "19-03-2026",
    "19-3-2026",
    "19/03/2026",
    "19.3.26",
    "19 03 2026",
    "19032026",
    "2026-03-19",
    "19 maart 2026",
    "19 mrt. 2026",
    "19 March 2026",
    " 19-mrt-26\n",
  ])("reads %j", (text) => {
    expect(parseTypedDay(text)).toEqual({ ok: true, value: "2026-03-19" });
  });

  it("knows every month by its name, in both languages", () => {
    const names = {
      nl: "januari februari maart april mei juni juli augustus september oktober november december",
      en: "January February March April May June July August September October November December",
    };
    for (const months of Object.values(names)) {
      for (const [at, month] of months.split(" ").entries()) {
        const wanted = `2026-${String(at + 1).padStart(2, "0")}-01`;
        expect(parseTypedDay(`1 ${month} 2026`)).toEqual({ ok: true, value: wanted });
      }
    }
  });

  it("reads nothing as nothing", () => {
    expect(parseTypedDay("  ")).toEqual({ ok: true, value: "" });
  });

  it.each([
    "31-02-2026",
    "03-19-2026",
    "19-03",
    "2026",
    "19 lentemaand 2026",
    "morgen",
    "19-03-026",
    "0-3-2026",
  ])("refuses %j", (text) => {
    expect(parseTypedDay(text)).toEqual(NOT_A_MOMENT);
  });

  it("reads back what a field shows", () => {
    expect(formatTypedDay("2026-03-09")).toBe("09-03-2026");
    expect(parseTypedDay(formatTypedDay("2026-03-09"))).toEqual({ ok: true, value: "2026-03-09" });
  });
});

describe("parseTypedTime", () => {
  it.each(["21:00", "21.00", "21,00", "2100", "21u00", "21 uur", "21h", "21", " 21:00 uur "])(
    "reads %j",
    (text) => {
      expect(parseTypedTime(text)).toEqual({ ok: true, value: "21:00" });
    },
  );

  it("writes two digits for the hour", () => {
    for (const text of ["9:30", "930", "09.30", "0930"])
      expect(parseTypedTime(text)).toEqual({ ok: true, value: "09:30" });
    expect(parseTypedTime("0")).toEqual({ ok: true, value: "00:00" });
    expect(parseTypedTime("")).toEqual({ ok: true, value: "" });
  });

  it.each(["24:00", "21:60", "2460", "21:0", "21:000", "-1", "9:30 PM", "half tien", "12345"])(
    "refuses %j",
    (text) => {
      expect(parseTypedTime(text)).toEqual(NOT_A_MOMENT);
    },
  );
});
