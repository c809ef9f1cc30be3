import * as z from "zod/mini";
import { must } from "../basics/index.ts";
import type { EventDefinition } from "./event-definition.ts";

/** The part of JSON Schema that payloads are described in. */
const FIELDS = z.record(
  z.string(),
  z.lazy((): z.ZodMiniType<PayloadShape> => SHAPE),
);
const SHAPE: z.ZodMiniType<PayloadShape> = z.strictObject({
  $schema: z.optional(z.string()),
  type: z.optional(z.enum(["null", "boolean", "integer", "string", "array", "object"])),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
  pattern: z.optional(z.string()),
  format: z.optional(z.literal("date-time")),
  minLength: z.optional(z.number()),
  enum: z.optional(z.array(z.string())),
  anyOf: z.optional(z.array(z.lazy(() => SHAPE))),
  items: z.optional(z.lazy(() => SHAPE)),
  properties: z.optional(FIELDS),
  required: z.optional(z.array(z.string())),
  additionalProperties: z.optional(z.literal(false)),
  readOnly: z.optional(z.boolean()),
});

/** The shape of a payload or of a part of it, as JSON Schema says it. */
export interface PayloadShape {
  readonly type?: "null" | "boolean" | "integer" | "string" | "array" | "object" | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly pattern?: string | undefined;
  readonly format?: "date-time" | undefined;
  readonly minLength?: number | undefined;
  readonly enum?: readonly string[] | undefined;
  readonly anyOf?: readonly PayloadShape[] | undefined;
  readonly items?: PayloadShape | undefined;
  readonly properties?: Readonly<Record<string, PayloadShape>> | undefined;
}

/** The shape of an event's payload. @throws Error when it uses more of JSON Schema than is known here */
export function shapeOf(definition: EventDefinition): PayloadShape {
  return SHAPE.parse(z.toJSONSchema(definition.payload));
}

/** The fields of a payload or of an object in it, in their order. */
export function fieldsOf(shape: PayloadShape): readonly (readonly [name: string, shape: PayloadShape])[] {
  return Object.entries(must(shape.properties, "an object has fields"));
}
