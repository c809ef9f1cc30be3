import { instant } from "@stemketen/core/election";
import { emlTimeOf } from "@stemketen/core/eml";
import { describe, expect, it } from "vitest";
import { formatCount, formatDay, formatShare } from "./dutch-numbers.ts";
import { html } from "./html.ts";

describe("numbers as on Dutch paper", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1.000"],
    [24_285, "24.285"],
    [1_234_567, "1.234.567"],
  ])("%i is %s", (count, text) => {
    expect(formatCount(count)).toBe(text);
  });

  it.each([
    [1, 3, "33,3 %"],
    [2, 3, "66,7 %"],
    [1, 2000, "0,1 %"],
    [1, 2001, "0,0 %"],
    [5, 5, "100,0 %"],
    [6, 5, "120,0 %"],
    [0, 5, "0,0 %"],
    [0, 0, "–"],
  ])("%i of %i is %s, half a tenth rounded up", (part, whole, text) => {
    expect(formatShare(part, whole)).toBe(text);
  });

  it("a day has its name, whatever the time zone of the machine", () => {
    expect(formatDay("2026-03-18")).toBe("woensdag 18 maart 2026");
    expect(formatDay("2022-01-02")).toBe("zondag 2 januari 2022");
    expect(formatDay("2028-02-29")).toBe("dinsdag 29 februari 2028");
  });
});

describe("Dutch local time", () => {
  it.each([
    ["2026-03-19T13:28:34.960Z", "2026-03-19T14:28:34.960"],
    ["2026-03-29T00:59:59.999Z", "2026-03-29T01:59:59.999"],
    ["2026-03-29T01:00:00.000Z", "2026-03-29T03:00:00.000"],
    ["2026-10-25T00:30:00.000Z", "2026-10-25T02:30:00.000"],
    ["2026-10-25T01:30:00.000Z", "2026-10-25T02:30:00.000"],
    ["2025-12-31T23:00:00.001Z", "2026-01-01T00:00:00.001"],
  ])("of %s is %s", (moment, local) => {
    expect(emlTimeOf(instant(moment))).toBe(local);
  });
});

describe("html", () => {
  it("escapes everything that is inserted, but html itself", () => {
    const inner = html`<b>${"<&>\"'"}</b>`;
    expect(html`<p title="${'a"b'}">${inner}${[1, null, "x<"]}${0}</p>`.text).toBe(
      '<p title="a&quot;b"><b>&lt;&amp;&gt;&quot;&#39;</b>1x&lt;0</p>',
    );
  });

  it("leaves its own text as it is", () => {
    expect(html`a & b`.text).toBe("a & b");
    expect(html``.text).toBe("");
  });
});
