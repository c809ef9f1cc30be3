import { Buffer } from "node:buffer";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { XML_LIMITS } from "./cursor.ts";
import { XmlFault } from "./fault.ts";
import { XmlReader } from "./reader.ts";

/** An element with its attributes, its text, and the elements in it. */
interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Tree | string)[];
}

/** Reads elements named "t" as text and all others as holding elements; names without "{}", their namespace. */
function treeOf(bytes: Buffer): Tree {
  const xml = new XmlReader(bytes);
  const read = (name: string, attributes: ReadonlyMap<string, string>): Tree => {
    const children: (Tree | string)[] = [];
    if (name === "{}t") children.push(xml.text());
    else xml.children((inner, given) => children.push(read(inner, given)));
    return { name: name.replace(/^\{\}/, ""), attributes: Object.fromEntries(attributes), children };
  };
  return xml.document(read);
}

function parse(text: string): Tree {
  return treeOf(Buffer.from(text));
}

/** Why a document is refused, and where: "line:column reason". */
function refusal(source: string | Buffer): string {
  try {
    const tree = treeOf(Buffer.from(source));
    return `accepted ${JSON.stringify(tree)}`;
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return `${error.place.line}:${error.place.column} ${error.reason.nl}`;
  }
}

function textIn(text: string): string {
  const [read] = parse(`<t>${text}</t>`).children;
  return typeof read === "string" ? read : "";
}

describe("reading XML", () => {
  it("reads elements, attributes and text", () => {
    expect(
      parse(`<?xml version="1.0" encoding="UTF-8"?>\n<a x="1" y='2'><b/><t>één</t><b></b ></a>\n`),
    ).toEqual({
      name: "a",
      attributes: { x: "1", y: "2" },
      children: [
        { name: "b", attributes: {}, children: [] },
        { name: "t", attributes: {}, children: ["één"] },
        { name: "b", attributes: {}, children: [] },
      ],
    });
  });

  it("reads the five entities and numeric references", () => {
    expect(textIn("&lt;&gt;&amp;&apos;&quot;&#65;&#x42;&#x1F600;")).toBe("<>&'\"AB\u{1f600}");
    expect(parse('<a x="&lt;&#10;&quot;"/>').attributes).toEqual({ x: '<\n"' });
  });

  it("passes over comments and instructions, also within text", () => {
    expect(parse("<!-- a --><?p x?><a><!-- <b> --><t>1<!-- x -->2<?y?>3</t></a><!-- - -->").children).toEqual(
      [{ name: "t", attributes: {}, children: ["123"] }],
    );
  });

  it("makes one kind of line end, and a space of blanks in attributes", () => {
    expect(textIn("a\r\nb\rc\nd")).toBe("a\nb\nc\nd");
    expect(parse('<a x="a\r\nb\tc"/>').attributes).toEqual({ x: "a b c" });
  });

  it("takes a byte order mark and any quotes in the declaration", () => {
    expect(refusal("\ufeff<?xml version='1.0' encoding='utf-8' standalone='yes' ?><a/>")).toMatch(
      /^accepted/,
    );
    expect(refusal('<?xml version="1.0"?><a/>')).toMatch(/^accepted/);
    expect(refusal('<?xml version="1.1" encoding="us-ascii"?><a/>')).toMatch(/^accepted/);
  });

  it("calls names by their namespace, whatever the prefix", () => {
    const kr = "http://www.kiesraad.nl/extensions";
    const eml = "urn:oasis:names:tc:evs:schema:eml";
    const tree = parse(
      `<e:a xmlns:e="${eml}" xmlns="${kr}"><b/><e:c z="1" e:z="2" xml:lang="nl"/><b xmlns="urn:x"/><b xmlns=""/></e:a>`,
    );
    expect(tree.name).toBe("a");
    expect(tree.children).toMatchObject([
      { name: "kr:b" },
      { name: "c", attributes: { z: "1", [`{${eml}}z`]: "2", "xml:lang": "nl" } },
      { name: "{urn:x}b" },
      { name: "b" },
    ]);
  });

  it("passes over what nobody reads, and goes on behind it", () => {
    const xml = new XmlReader(Buffer.from("<a><skip><b>x<c/></b></skip><t>1</t></a>"));
    const texts: string[] = [];
    xml.document(() => {
      xml.children((name) => {
        if (name === "{}t") texts.push(xml.text());
      });
    });
    expect(texts).toEqual(["1"]);
  });

  it("gives back any text that was escaped", () => {
    const escape = (text: string): string =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("&", "<", "]]>", "\r\n", "\t", "&amp;", "\u{10ffff}"),
    );
    const allowed = fc.array(piece).map((pieces) => pieces.join(""));
    fc.assert(fc.property(allowed, (text) => textIn(escape(text)) === text));
  });
});

describe("refusing XML", () => {
  it.each([
    ["nothing", "", "1:1 het bestand is leeg"],
    ["only blanks", " \n ", "2:2 er staat geen XML-element in het bestand"],
    ["text", "Lijst;Naam\n1;x\n", "1:1 er staat tekst buiten het eerste element"],
    ["a DOCTYPE", '<!DOCTYPE a [<!ENTITY b "c">]><a/>', "1:1 DOCTYPE wordt geweigerd"],
    [
      "an external entity",
      '<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
      "2:1 DOCTYPE wordt geweigerd",
    ],
    ["a section of CDATA", "<t><![CDATA[x]]></t>", "1:4 <! begint hier geen commentaar"],
    ["an unknown entity", "<t>a&foo;</t>", "1:4 &foo; is geen toegestane verwijzing"],
    [
      "an unknown entity where nobody reads",
      "<a><b>&foo;</b></a>",
      "1:7 &foo; is geen toegestane verwijzing",
    ],
    ["an entity of a prototype", "<t>&constructor;</t>", "1:4 &constructor; is geen toegestane verwijzing"],
    ["a bare ampersand", "<t>a & b</t>", "1:4 & b is geen toegestane verwijzing"],
    ["an unknown entity in an attribute", '<a x="&foo;"/>', "1:7 &foo; is geen toegestane verwijzing"],
    ["a reference to NUL", "<t>&#0;</t>", "1:4 &#0; is geen toegestane verwijzing"],
    ["a reference to a surrogate", "<t>&#xD800;</t>", "1:4 &#xD800; is geen toegestane verwijzing"],
    ["a reference beyond Unicode", "<t>&#x110000;</t>", "1:4 &#x110000; is geen toegestane verwijzing"],
    ["a reference without digits", "<t>&#;</t>", "1:4 &#; is geen toegestane verwijzing"],
    ["a NUL", "<t>a\0</t>", "1:5 hier staat een teken dat in XML niet mag"],
    ["a control character in a name", "<a>\n<b\u0001/></a>", "2:3 hier staat een teken dat in XML niet mag"],
    ["U+FFFE", "<t>é\ufffe</t>", "1:5 hier staat een teken dat in XML niet mag"],
    ["an element that is not closed", "<a><b></b>", "1:11 het bestand houdt op terwijl <a> nog open is"],
    ["elements closed in the wrong order", "<a><b></a></b>", "1:7 hier hoort </b> te staan"],
    ["a closing tag that begins the same", "<a></ab>", "1:4 hier hoort </a> te staan"],
    ["a closing tag cut off", "<abc></ab", "1:6 hier hoort </abc> te staan"],
    ["a second root", "<a/><b/>", "1:9 er staat nog iets achter het laatste element"],
    ["a closing tag too many", "<a/></a>", "1:5 er staat nog iets achter het laatste element"],
    ["text behind the root", "<a/>x", "1:5 er staat tekst buiten het eerste element"],
    ["text between elements", "<a>\n x<b/></a>", "1:4 er staat tekst waar alleen elementen horen"],
    ["an element in text", "<t>a<b/></t>", "1:9 het element <b> hoort hier niet"],
    ["a tag cut off", "<a", "1:3 een element begint zonder te eindigen met >"],
    ["a tag that never ends", "<a /b>", "1:5 een element begint zonder te eindigen met >"],
    ["an element without a name", "< a/>", "1:1 <> is geen geldige elementnaam"],
    ["a name that begins with a digit", "<1a/>", "1:1 <1a> is geen geldige elementnaam"],
    ["a name with two colons", "<a:b:c/>", "1:1 <a:b:c> is geen geldige elementnaam"],
    ["an element of an undeclared prefix", "<x:a/>", "1:1 <x:a> is geen geldige elementnaam"],
    ["an attribute twice", '<a x="1" x="2"/>', "1:10 het attribuut x klopt niet of staat er twee keer"],
    [
      "an attribute twice by namespace",
      '<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>',
      "1:45 het attribuut q:x klopt niet of staat er twee keer",
    ],
    [
      "an attribute of an undeclared prefix",
      '<a p:x="1"/>',
      "1:13 het attribuut p:x klopt niet of staat er twee keer",
    ],
    [
      "a prefix without a namespace",
      '<a xmlns:p=""/>',
      "1:16 het attribuut xmlns:p klopt niet of staat er twee keer",
    ],
    [
      "another meaning of xml",
      '<a xmlns:xml="u"/>',
      "1:19 het attribuut xmlns:xml klopt niet of staat er twee keer",
    ],
    ["an attribute without a value", "<a x/>", "1:5 een attribuut heeft geen waarde tussen aanhalingstekens"],
    [
      "an attribute without quotes",
      "<a x=1/>",
      "1:6 een attribuut heeft geen waarde tussen aanhalingstekens",
    ],
    [
      "an attribute that is not closed",
      '<a x="1/>',
      "1:6 een attribuut heeft geen waarde tussen aanhalingstekens",
    ],
    ["attributes without a blank between", '<a x="1"y="2"/>', "1:9 hier hoort een spatie of > te staan"],
    ["< in an attribute", '<a x="<"/>', "1:6 < mag niet in een attribuut staan"],
    ["]]> in text", "<t>a]]></t>", "1:5 ]]> mag niet in een tekst staan"],
    ["a comment that is not closed", "<a><!-- x</a>", "1:4 een commentaar wordt niet goed gesloten"],
    ["-- in a comment", "<a><!-- x -- y --></a>", "1:4 een commentaar wordt niet goed gesloten"],
    ["an instruction that is not closed", "<a><?x</a>", "1:4 een instructie (<?) wordt niet gesloten"],
    [
      "a declaration that is not at the beginning",
      '\n<?xml version="1.0"?><a/>',
      "2:1 de XML-declaratie klopt niet",
    ],
    [
      "a declaration twice",
      '<?xml version="1.0"?><?xml version="1.0"?><a/>',
      "1:22 de XML-declaratie klopt niet",
    ],
    ["a broken declaration", '<?xml version="2.0"?><a/>', "1:1 de XML-declaratie klopt niet"],
    [
      "another encoding by its word",
      '<?xml version="1.0" encoding="ISO-8859-1"?><a/>',
      "1:1 het bestand is niet in UTF-8 opgeslagen; deze controle leest alleen UTF-8",
    ],
  ])("%s", (_, text, reason) => {
    expect(refusal(text)).toBe(reason);
  });

  it.each([
    ["UTF-16, little end first", Buffer.from("\ufeff<a/>", "utf16le")],
    ["UTF-16, big end first", Buffer.from("\ufeff<a/>", "utf16le").swap16()],
    ["UTF-16 without a mark", Buffer.from("<a/>", "utf16le")],
    ["UTF-16 without a mark, big end first", Buffer.from("<a/>", "utf16le").swap16()],
  ])("%s", (_, bytes) => {
    expect(refusal(bytes)).toBe(
      "1:1 het bestand is niet in UTF-8 opgeslagen; deze controle leest alleen UTF-8",
    );
  });

  it("latin-1 that says it is UTF-8, with the place", () => {
    const before = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<t>${"é".repeat(50)}`);
    const found = refusal(Buffer.concat([before, Buffer.from([0xe9]), Buffer.from(`${"x".repeat(50)}</t>`)]));
    expect(found).toMatch(/^2:5\d hier staan bytes die geen UTF-8 zijn$/);
  });

  it("a character cut in two at the end", () => {
    const bytes = Buffer.from("<t>é</t>é");
    expect(refusal(bytes.subarray(0, -1))).toMatch(/hier staan bytes die geen UTF-8 zijn$/);
  });

  it.each([
    [
      "elements within elements",
      "<a>".repeat(XML_LIMITS.depth) + "</a>".repeat(XML_LIMITS.depth),
      "<a>".repeat(XML_LIMITS.depth + 1),
      "te diep genest",
    ],
    [
      "attributes",
      `<a ${manyAttributes(XML_LIMITS.attributes)}/>`,
      `<a ${manyAttributes(XML_LIMITS.attributes + 1)}/>`,
      "te veel attributen",
    ],
    [
      "characters in an attribute",
      `<a x="${"x".repeat(XML_LIMITS.attribute)}"/>`,
      `<a x="${"x".repeat(XML_LIMITS.attribute + 1)}"/>`,
      "een attribuut is te lang",
    ],
    [
      "characters in a text",
      `<t>${"x".repeat(XML_LIMITS.text)}</t>`,
      `<t>${"x".repeat(XML_LIMITS.text + 1)}</t>`,
      "een tekst is te lang",
    ],
    [
      "characters in a text in parts",
      `<t>${"x".repeat(XML_LIMITS.text)}</t>`,
      `<t>${"x".repeat(XML_LIMITS.text)}<!-- -->x</t>`,
      "een tekst is te lang",
    ],
    [
      "characters in a name",
      `<${"a".repeat(XML_LIMITS.name)}/>`,
      `<${"a".repeat(XML_LIMITS.name + 2)}/>`,
      "een naam is te lang",
    ],
  ])("too many %s, and not one fewer", (_, most, tooMany, reason) => {
    expect(refusal(most)).toMatch(/^accepted/);
    expect(refusal(tooMany)).toContain(reason);
  });

  it("ten thousand elements deep and 8 MB of one text, at once", () => {
    expect(refusal("<a>".repeat(10_000))).toContain("te diep genest");
    expect(
      refusal(Buffer.concat([Buffer.from("<t>"), Buffer.alloc(8 << 20, "x"), Buffer.from("</t>")])),
    ).toContain("te lang");
  });

  it("never with anything but a fault, whatever the bytes", () => {
    const document = Buffer.from('<?xml version="1.0"?><a x="1"><t>é&amp;</t><!-- c --><b y=\'2\'/></a>');
    fc.assert(
      fc.property(fc.nat(document.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const bytes = Buffer.from(cut ? document.subarray(0, at) : document);
        if (!cut) bytes[at] = byte;
        expect(refusal(bytes)).toMatch(/^(accepted|\d+:\d+ )/);
      }),
    );
  });
});

function manyAttributes(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}="1"`).join(" ");
}
