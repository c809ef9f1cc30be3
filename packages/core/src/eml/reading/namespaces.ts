/** The namespaces of EML_NL, and the prefix by which our rules call them; that of EML itself has none. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["urn:oasis:names:tc:evs:schema:eml", ""],
  ["http://www.kiesraad.nl/extensions", "kr:"],
  ["http://www.kiesraad.nl/sb-extensions", "sb:"],
  ["http://www.kiesraad.nl/reportgenerator", "rg:"],
  ["urn:oasis:names:tc:ciq:xsdschema:xNL:2.0", "xnl:"],
  ["urn:oasis:names:tc:ciq:xsdschema:xAL:2.0", "xal:"],
  ["http://www.w3.org/2000/09/xmldsig#", "ds:"],
]);

const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

// Names outside our rules are refused or skipped, so the table stays small; a hostile file cannot fill it.
const REMEMBERED_NAMES = 500;

// Characters of a name with which none begins. The parser looks at a whole name, for which a colon is a letter.
const NO_BEGINNING = /^(?:[-.0-9\u00b7\u203f\u2040]|[\u0300-\u036f])/u;

/** Whether the part of a name before or behind its colon is a name by itself (NCName). */
function isPartOfName(part: string): boolean {
  return part !== "" && !part.includes(":") && !NO_BEGINNING.test(part);
}

/** The namespaces in force within an element that declares some. */
export interface NamespaceScope {
  /** Depth of the element that declares them. */
  readonly depth: number;
  readonly outer: NamespaceScope | null;
  readonly uris: ReadonlyMap<string, string>;
  /** Names met so far in this scope, resolved. */
  readonly names: Map<string, string>;
}

/** The namespaces before any declaration. */
export const NO_NAMESPACES: NamespaceScope = {
  depth: 0,
  outer: null,
  uris: new Map([["xml", XML_NAMESPACE]]),
  names: new Map(),
};

/**
 * The scope of an element with declarations among its attributes, or null when one is not allowed
 * (Namespaces in XML 1.0: a prefix cannot be undeclared, `xml` and `xmlns` cannot be bound anew).
 */
export function declareNamespaces(
  outer: NamespaceScope,
  depth: number,
  attributes: Readonly<Record<string, string>>,
): NamespaceScope | null {
  const uris = new Map(outer.uris);
  for (const name of Object.keys(attributes)) {
    const uri = attributes[name] ?? "";
    if (name === "xmlns") uris.set("", uri);
    else if (name.startsWith("xmlns:")) {
      const prefix = name.slice("xmlns:".length);
      const reserved = prefix === "xmlns" || (prefix === "xml") !== (uri === XML_NAMESPACE);
      if (reserved || uri === "" || !isPartOfName(prefix)) return null;
      uris.set(prefix, uri);
    }
  }
  return { depth, outer, uris, names: new Map() };
}

/**
 * A name as our rules write it, whatever prefix the file uses: "Selection", "kr:Region"; "{uri}name" in a
 * namespace that is not of EML_NL. Null when the prefix is not declared.
 */
export function resolveName(scope: NamespaceScope, name: string): string | null {
  const known = scope.names.get(name);
  if (known !== undefined) return known;
  const colon = name.indexOf(":");
  const local = name.slice(colon + 1);
  const uri = scope.uris.get(colon < 0 ? "" : name.slice(0, colon)) ?? (colon < 0 ? "" : null);
  if (uri === null || colon === 0 || !isPartOfName(local)) return null;
  const prefix = PREFIXES.get(uri);
  const resolved = prefix === undefined ? `{${uri}}${local}` : prefix + local;
  if (scope.names.size < REMEMBERED_NAMES) scope.names.set(name, resolved);
  return resolved;
}

/** A resolved name as people read it: without a namespace that is not of EML_NL. */
export function shownName(name: string): string {
  return name.slice(name.lastIndexOf("}") + 1);
}

/** Whether a resolved name stands in another namespace than that of EML: what xs:any ##other allows. */
export function isForeign(name: string): boolean {
  return name.startsWith("{") ? !name.startsWith("{}") : name.includes(":");
}
