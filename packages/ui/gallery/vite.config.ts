import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The same strict policy as the programs: a component that needs inline styles or scripts fails here first.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react()],
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  preview: { headers: { "Content-Security-Policy": policy } },
});
