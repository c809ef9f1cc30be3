import type { Election } from "../../election/index.ts";
import type { Envelope, ManagingAuthority, MessageId } from "../documents.ts";
import { element, optionalElement, startTag, textElement } from "./xml-text.ts";

const NAMESPACES = {
  ds: "http://www.w3.org/2000/09/xmldsig#",
  kr: "http://www.kiesraad.nl/extensions",
  xal: "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0",
  xnl: "urn:oasis:names:tc:ciq:xsdschema:xNL:2.0",
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
} as const;

const EML_NAMESPACE = "urn:oasis:names:tc:evs:schema:eml";

/** Canonical XML 1.0 with comments: says that the file is canonical as it is stored. */
const CANONICALIZATION = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments";

/** What the files of the Kiesraad declare: used or not, a declaration is part of the canonical bytes. */
function prefixesOf(message: MessageId, canonical: boolean): readonly (keyof typeof NAMESPACES)[] {
  if (message === "110a") return canonical ? ["ds", "kr", "xal", "xnl"] : ["kr", "xal", "xnl"];
  return message === "110b" ? ["ds", "kr", "xal", "xsi"] : ["ds", "kr", "xal", "xnl"];
}

/**
 * Everything from the root's start tag up to the payload: the common envelope in its order (EML_NL,
 * EMLstructureKR). Namespaces come before attributes and in the order of their prefixes, as C14N has them.
 */
export function openEml(document: Envelope & { readonly message: MessageId }): string {
  const declared = prefixesOf(document.message, document.canonical)
    .map((prefix) => ` xmlns:${prefix}="${NAMESPACES[prefix]}"`)
    .join("");
  const attributes = startTag("", { Id: document.message, SchemaVersion: "5" }).slice(1);
  return [
    `<EML xmlns="${EML_NAMESPACE}"${declared}${attributes}`,
    textElement("TransactionId", document.transactionId),
    document.managingAuthority === null ? "" : authority(document.managingAuthority),
    optionalElement("IssueDate", document.issueDate),
    document.version.number === "1.3" ? element("kr:Schema", { Version: document.version.number }, "") : "",
    optionalElement("kr:CreationDateTime", document.creationDateTime),
    document.canonical ? element("ds:CanonicalizationMethod", { Algorithm: CANONICALIZATION }, "") : "",
  ].join("");
}

function authority({ id, name, createdBy }: ManagingAuthority): string {
  return element(
    "ManagingAuthority",
    {},
    textElement("AuthorityIdentifier", name, { Id: id }) +
      element("AuthorityAddress", {}, "") +
      (createdBy === null ? "" : textElement("kr:CreatedByAuthority", createdBy.name, { Id: createdBy.id })),
  );
}

/** ElectionIdentifier with the additions of EML_NL. */
export function electionIdentifier(election: Election): string {
  const { domain } = election;
  return element(
    "ElectionIdentifier",
    { Id: election.id },
    textElement("ElectionName", election.name) +
      textElement("ElectionCategory", election.category) +
      optionalElement("kr:ElectionSubcategory", election.subcategory) +
      (domain === null
        ? ""
        : textElement("kr:ElectionDomain", domain.name, { Id: domain.id === "" ? null : domain.id })) +
      textElement("kr:ElectionDate", election.date) +
      optionalElement("kr:NominationDate", election.nominationDate),
  );
}

/** ContestIdentifier: "geen" for a council. */
export function contestIdentifier({ contestId, contestName }: Envelope): string {
  return element("ContestIdentifier", { Id: contestId }, optionalElement("ContestName", contestName));
}
