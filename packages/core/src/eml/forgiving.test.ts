import { describe, expect, it } from "vitest";
import type { CountDocument, EmlDocument } from "./documents.ts";
import { documentOf, fixture, replaced } from "./eml.fixtures.ts";

function countOf(document: EmlDocument): CountDocument {
  if (!("units" in document)) throw new Error(`a ${document.message} is no count`);
  return document;
}

describe("forgiving where it does no harm", () => {
  const text = fixture("count-510b");
  const document = documentOf(text);
  const withoutPositions = (of: EmlDocument) => {
    const count = countOf(of);
    return { ...count, units: count.units.map((unit) => ({ ...unit, position: null })) };
  };

  it.each([
    ["without an XML declaration", text.replace(/<\?xml.*?\?>\n/u, "")],
    ["on one line", text.replaceAll(/>\s+</gu, "><")],
    ["with CRLF", text.replaceAll("\n", "\r\n")],
    ["with CR alone", text.replaceAll("\n", "\r")],
    ["with a byte order mark", `\ufeff${text}`],
    ["with comments", text.replaceAll("<Selection>", "<!-- & < ]]> --><Selection>")],
    ["with comments inside a number", replaced(text, "<Cast>120", "<Cast>1<!-- -->20")],
    ["with processing instructions", text.replaceAll("<Cast>", "<?x y & < ?><Cast>")],
    ["with a stylesheet", text.replace("?>", '?><?xml-stylesheet href="x"?><!-- -->')],
    ["with text as CDATA", replaced(text, "Lijst Dijk &amp; Duin", "<![CDATA[Lijst Dijk & Duin]]>")],
    ["with numeric references", replaced(text, "Lijst Dijk &amp; Duin", "Lijst&#32;Dijk &#x26; Duin")],
    ["with blanks around numbers", replaced(text, "<Cast>120<", "<Cast> \n\t120 <")],
    ["with attributes that we do not know", replaced(text, "<Selection>", '<Selection Value="1" x="&gt;">')],
    ["with attributes over several lines", replaced(text, ' Id="510b"', '\n\tId\n=\n"510b"\n')],
    ["with leading zeros in a count", replaced(text, "<Cast>120<", "<Cast>000000120<")],
  ])("reads a count %s", (_, variant) => {
    expect(variant).not.toBe(text);
    expect(withoutPositions(documentOf(variant))).toEqual(withoutPositions(document));
  });

  it("goes by namespaces, not by prefixes", () => {
    const other = text
      .replaceAll(/<(\/?)(?=[A-Z])/gu, "<$1eml:")
      .replaceAll("kr:", "k:")
      .replace('xmlns="urn', 'xmlns:eml="urn')
      .replace("xmlns:kr=", "xmlns:k=");
    expect(other).toContain("<eml:EML xmlns:eml=");
    expect(withoutPositions(documentOf(other))).toEqual(withoutPositions(document));
  });

  it("takes declarations anywhere, each in its own scope", () => {
    let other = replaced(text, ' xmlns:kr="http://www.kiesraad.nl/extensions"', "");
    other = other.replaceAll(/<kr:(\w+)/gu, '<kr:$1 xmlns:kr="http://www.kiesraad.nl/extensions"');
    expect(withoutPositions(documentOf(other))).toEqual(withoutPositions(document));
  });

  it("takes the parts of the election in any order", () => {
    const date = "<kr:ElectionDate>2026-03-18</kr:ElectionDate>";
    const other = replaced(
      replaced(text, date, ""),
      "<kr:ElectionSubcategory>",
      `${date}<kr:ElectionSubcategory>`,
    );
    expect(withoutPositions(documentOf(other))).toEqual(withoutPositions(document));
  });

  it.each(["2026-03-18Z", "2026-03-18+01:00", " 2026-03-18\n"])("takes the day of %j", (day) => {
    expect(documentOf(replaced(text, "2026-03-18", day)).election.date).toBe("2026-03-18");
  });

  it("takes an IssueDate with a time", () => {
    const other = replaced(fixture("lists-230b"), "2026-02-03", "2026-02-03T12:00:00");
    expect(documentOf(other).issueDate).toBe("2026-02-03");
  });

  it("keeps names as they are", () => {
    const name = "  Lijst  &lt;Één&gt; 😀 ";
    expect(documentOf(replaced(text, "Lijst Dijk &amp; Duin", name))).toMatchObject({
      total: { lists: [{ name: "  Lijst  <Één> 😀 " }, {}] },
    });
  });

  it("reads UTF-16 with a byte order mark", () => {
    const utf16 = replaced(text, 'encoding="UTF-8"', 'encoding="UTF-16"');
    const little = new Uint8Array(Buffer.from(`\ufeff${utf16}`, "utf16le"));
    const big = new Uint8Array(Buffer.from(`\ufeff${utf16}`, "utf16le").swap16());
    expect(documentOf(little)).toEqual(document);
    expect(documentOf(big)).toEqual(document);
  });
});
