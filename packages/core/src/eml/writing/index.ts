export * from "./count-document.ts";
export * from "./file-name.ts";
export { emlTimeOf } from "./local-time.ts";
export * from "./result-document.ts";
export { writeCount } from "./write-count.ts";
export { writeEml } from "./write-eml.ts";
