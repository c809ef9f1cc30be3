import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ParseOption, XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

xmlRegisterFsInputProviders();

/** Canonical XML 1.0 with comments, by libxml2. */
export function canonicalXml(xml: Uint8Array): string {
  using document = XmlDocument.fromBuffer(xml, { option: ParseOption.XML_PARSE_NONET });
  return document.canonicalizeToString({ withComments: true });
}

/**
 * Canonical XML without the text nodes that are blank: what a file that is indented says. In canonical form
 * ">" within text and "<" within attributes are escaped, so only such a text node stands between ">" and "<".
 */
export function canonicalXmlWithoutBlanks(xml: Uint8Array): string {
  return canonicalXml(xml).replaceAll(/>[\t\n\r ]+</gu, "><");
}

/** A folder with the schemas of EML_NL. */
export function schemasIn(folder: string) {
  const validators = new Map<string, XsdValidator>();
  const validatorOf = (message: string): XsdValidator => {
    const found = validators.get(message);
    if (found !== undefined) return found;
    const prefix = message.startsWith("110") ? `${message}-` : `${message.slice(0, 3)}-`;
    const name = readdirSync(folder).find((file) => file.startsWith(prefix));
    if (name === undefined) throw new Error(`No schema for ${message} in ${folder}`);
    const url = join(folder, name);
    using schema = XmlDocument.fromBuffer(readFileSync(url), { url });
    const validator = XsdValidator.fromDoc(schema);
    validators.set(message, validator);
    return validator;
  };
  return {
    /** What the schema of a message has against a file; empty when it is valid. */
    objections(message: string, xml: Uint8Array): readonly string[] {
      using document = XmlDocument.fromBuffer(xml);
      try {
        validatorOf(message).validate(document);
        return [];
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)];
      }
    },
  };
}
