import { XmlDocument, XmlElement } from "libxml2-wasm";
import { expect } from "vitest";

/** Elements of HTML that have no end tag. */
const VOID = /<(meta|link|br|hr|img)\b([^>]*[^/])>/gu;

/** What stands in a page: its words, its headings, what it links to. */
export interface ReadPage {
  readonly text: string;
  readonly headings: readonly string[];
  readonly links: readonly string[];
  /** The text of each row of its tables, cells divided by " | ". */
  readonly rows: readonly string[];
}

/**
 * Reads a page as strictly as XML, and sees to what every page of ours must be: well formed, in Dutch, without
 * scripts and without anything from elsewhere, its headings in order.
 */
export function readPage(page: string): ReadPage {
  expect(page.startsWith("<!doctype html>\n")).toBe(true);
  using document = XmlDocument.fromString(page.slice("<!doctype html>\n".length).replace(VOID, "<$1$2/>"));
  const { root } = document;
  const textOf = (path: string): readonly string[] =>
    root.find(path).map((node) => node.content.replace(/\s+/gu, " ").trim());
  expect(root.name).toBe("html");
  expect(textOf("/html/@lang")).toEqual(["nl"]);
  expect(textOf("//title")).toHaveLength(1);
  expect(root.find("//script | //@*[starts-with(name(), 'on')] | //link | //img | //iframe")).toEqual([]);
  const links = textOf("//@href");
  expect(links.filter((link) => /^[a-z]+:|^\/|\.\./u.test(link))).toEqual([]);
  expect(page).not.toMatch(/https?:|@import|url\(/u);
  expect(textOf("//meta[@http-equiv='Content-Security-Policy']/@content")).toEqual([
    "default-src 'none'; style-src 'unsafe-inline'",
  ]);
  const levels = root
    .find("//h1 | //h2 | //h3 | //h4")
    .map((node) => (node instanceof XmlElement ? Number(node.name.slice(1)) : 0));
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  expect(levels[0]).toBe(1);
  expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
  const rows = root.find("//tr").map((row) =>
    row
      .find("th | td")
      .map((cell) => cell.content.replace(/\s+/gu, " ").trim())
      .join(" | "),
  );
  return {
    text: textOf("//body//text()")
      .filter((text) => text !== "")
      .join(" "),
    headings: textOf("//h1 | //h2 | //h3"),
    links,
    rows,
  };
}
