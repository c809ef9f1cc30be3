import { impossible, must } from "../basics/index.ts";
import type { EventDefinition } from "./event-definition.ts";
import { AUDIT_EVENTS } from "./events.ts";
import { fieldsOf, type PayloadShape, shapeOf } from "./payload-schema.fixtures.ts";

const HEAD = `# Events of the audit log

Made from \`packages/core/src/audit/events\`; a test fails when this page is behind. To write it anew:
\`pnpm --filter @stemketen/core exec vitest run src/audit/events.test.ts --update\`

Each line of the log is canonical JSON: \`actor\` (id, name and role, or null for the programme itself), \`at\`
(UTC), \`event\`, \`hash\`, \`level\`, \`payload\`, \`previous\`, \`sequence\`. The hash is the SHA-256 of
\`stemketen/audit/1\`, a line feed, and the line without its \`hash\`; \`previous\` is the hash of the line before.
The payload has exactly the fields named here; numbers are whole.
`;

const SHA256 = "^[0-9a-f]{64}$";

/** What a field holds, in words. */
function describe(shape: PayloadShape): string {
  if (shape.anyOf !== undefined) return shape.anyOf.map(describe).join(" or ");
  if (shape.enum !== undefined) return shape.enum.map((value) => `"${value}"`).join(", ");
  switch (shape.type) {
    case "string":
      return describeText(shape);
    case "integer":
      return (shape.minimum ?? 0) < 0 ? "whole number" : `number from ${shape.minimum}`;
    case "boolean":
      return "true or false";
    case "null":
      return "null";
    case "array":
      return `list of ${describe(must(shape.items, "a list has items"))}`;
    case "object":
      return `{ ${describeFields(shape)} }`;
    case undefined:
      throw new Error("a payload that this page cannot describe");
    default:
      return impossible(shape.type);
  }
}

function describeText({ pattern, format, minLength }: PayloadShape): string {
  if (pattern === SHA256) return "SHA-256";
  if (format === "date-time") return "moment";
  if (pattern !== undefined) return `text like \`${pattern.replaceAll("|", "\\|")}\``;
  return minLength === undefined ? "text, may be empty" : "text";
}

function describeFields(shape: PayloadShape): string {
  return fieldsOf(shape)
    .map(([name, field]) => `\`${name}\`: ${describe(field)}`)
    .join("; ");
}

function row(id: string, definition: EventDefinition): string {
  const payload = describeFields(shapeOf(definition)) || "–";
  return `| \`${id}\` | ${definition.level} | ${definition.nl} | ${definition.en} | ${payload} |`;
}

/** The page docs/audit-events.md. */
export function auditEventsPage(): string {
  const subjects = Map.groupBy(Object.entries(AUDIT_EVENTS), ([id]) => id.split(".")[0]);
  const sections = [...subjects].map(([subject, events]) => {
    const rows = events.map(([id, definition]) => row(id, definition));
    return `\n## ${subject}\n\n| event | level | Dutch | English | payload |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}\n`;
  });
  return HEAD + sections.join("");
}
