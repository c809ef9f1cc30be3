import { describe, expect, it } from "vitest";
import { countElement, element, optionalElement, textElement } from "./xml-text.ts";

describe("Canonical XML 1.0 § 2.3", () => {
  it("writes an empty element with an end tag", () => {
    expect(element("EventIdentifier", {}, "")).toBe("<EventIdentifier></EventIdentifier>");
  });

  it("puts attributes in the order of their names and leaves out what is null", () => {
    expect(element("a", { ShortCode: "x", Id: "1", Channel: null }, "")).toBe('<a Id="1" ShortCode="x"></a>');
  });

  it("escapes in text what has to be and nothing else", () => {
    expect(textElement("a", "&<>\r\"'\t\n\u{85}\u{2028}é😀")).toBe(
      "<a>&amp;&lt;&gt;&#xD;\"'\t\n\u{85}\u{2028}é😀</a>",
    );
  });

  it("escapes in attributes what has to be and nothing else", () => {
    expect(textElement("a", "", { b: "&<\"\t\n\r>'é😀" })).toBe(
      '<a b="&amp;&lt;&quot;&#x9;&#xA;&#xD;>\'é😀"></a>',
    );
  });

  it("leaves an optional element out when there is no text, not when the text is empty", () => {
    expect(optionalElement("a", null)).toBe("");
    expect(optionalElement("a", "")).toBe("<a></a>");
  });

  it.each([
    "\u{0}",
    "\u{8}",
    "\u{b}",
    "\u{1f}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{d83d}",
    "\u{de00}",
    "\u{de00}\u{d83d}",
  ])("refuses %j, which XML 1.0 cannot hold", (text) => {
    expect(() => textElement("a", `x${text}y`)).toThrow("written in XML");
    expect(() => element("a", { b: text }, "")).toThrow("written in XML");
  });

  it("takes the characters at the edges of what XML 1.0 can hold", () => {
    const edges = "\t\n\u{20}\u{d7ff}\u{e000}\u{fffd}\u{10000}\u{10ffff}";
    expect(textElement("a", edges)).toBe(`<a>${edges}</a>`);
  });

  it.each([-1, 1.5, Number.NaN, 1_000_000_000, Number.POSITIVE_INFINITY])(
    "refuses %d as a count",
    (count) => {
      expect(() => countElement("Cast", count)).toThrow("number of votes");
    },
  );

  it("takes the smallest and the largest count", () => {
    expect(countElement("Cast", 0)).toBe("<Cast>0</Cast>");
    expect(countElement("Cast", 999_999_999, { a: "b" })).toBe('<Cast a="b">999999999</Cast>');
  });
});
