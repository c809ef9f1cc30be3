export * from "./documents.ts";
export * from "./errors.ts";
export * from "./limits.ts";
export * from "./reader.ts";
export * from "./vote-counts.ts";
export * from "./writing/index.ts";
