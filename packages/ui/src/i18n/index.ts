export * from "./LanguageProvider.tsx";
export * from "./texts.ts";
