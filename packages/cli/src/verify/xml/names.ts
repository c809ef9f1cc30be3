/** Namespaces of EML_NL and the prefix by which the readers of this folder call them; EML itself has none. */
const KNOWN_NAMESPACES: ReadonlyMap<string, string> = new Map([
  ["urn:oasis:names:tc:evs:schema:eml", ""],
  ["http://www.kiesraad.nl/extensions", "kr:"],
  ["urn:oasis:names:tc:ciq:xsdschema:xNL:2.0", "xnl:"],
  ["urn:oasis:names:tc:ciq:xsdschema:xAL:2.0", "xal:"],
]);

const NAME = /^[A-Za-z_][\w.-]*$/;

/** The namespaces in force inside an element, and the names already looked up in them. */
export interface NameScope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
}

/** The scope outside the root element: the default namespace is none. */
export const OUTERMOST_SCOPE: NameScope = { prefixes: new Map([["", ""]]), elements: new Map() };

/** The scope within an element that declares namespaces itself; `declared` maps prefix to namespace. */
export function innerScope(outer: NameScope, declared: ReadonlyMap<string, string>): NameScope {
  return declared.size === 0
    ? outer
    : { prefixes: new Map([...outer.prefixes, ...declared]), elements: new Map() };
}

function splitName(name: string): readonly [prefix: string, local: string] | null {
  const parts = name.split(":");
  if (parts.length > 2 || !parts.every((part) => NAME.test(part))) return null;
  const [first, second] = parts;
  return second === undefined ? ["", first ?? ""] : [first ?? "", second];
}

function nameIn(namespace: string, local: string): string {
  const known = KNOWN_NAMESPACES.get(namespace);
  return known === undefined ? `{${namespace}}${local}` : `${known}${local}`;
}

/**
 * The name of an element as this folder calls it, whatever prefix the file uses: "Cast", "kr:NumberOfSeats",
 * "{namespace}local" for a namespace that EML_NL does not know.
 * @returns null when it is not a name or its prefix was never declared
 */
export function elementName(scope: NameScope, written: string): string | null {
  const found = scope.elements.get(written);
  if (found !== undefined) return found;
  const parts = splitName(written);
  const namespace = parts === null ? undefined : scope.prefixes.get(parts[0]);
  if (parts === null || namespace === undefined) return null;
  const name = nameIn(namespace, parts[1]);
  scope.elements.set(written, name);
  return name;
}

/**
 * The name of an attribute: "Id"; with a prefix, which EML_NL never uses, "{namespace}local".
 * @returns null as for elementName
 */
export function attributeName(scope: NameScope, written: string): string | null {
  const parts = splitName(written);
  if (parts === null) return null;
  const [prefix, local] = parts;
  if (prefix === "") return local;
  if (prefix === "xml") return written;
  const namespace = scope.prefixes.get(prefix);
  return namespace === undefined ? null : `{${namespace}}${local}`;
}

/** What an attribute declares when it is a namespace declaration; "" as prefix is the default namespace. */
export function declaredPrefix(written: string): string | null {
  if (written === "xmlns") return "";
  return written.startsWith("xmlns:") ? written.slice("xmlns:".length) : null;
}
