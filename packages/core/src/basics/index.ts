export * from "./assert.ts";
export * from "./brand.ts";
export * from "./bytes.ts";
export * from "./canonical-json.ts";
export * from "./fraction.ts";
export * from "./hash-groups.ts";
export * from "./result.ts";
export * from "./sha256.ts";
