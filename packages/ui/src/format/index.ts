export * from "./format-date.ts";
export * from "./format-number.ts";
export * from "./parse-typed-count.ts";
export * from "./parse-typed-moment.ts";
