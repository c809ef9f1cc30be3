import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Nothing is put inside a page: the server's policy allows neither styles nor scripts nor images written into it.
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react()],
  build: {
    outDir: "../../dist/ui",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
