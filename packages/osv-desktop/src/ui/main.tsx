import "@stemketen/ui/style.css";
import { must } from "@stemketen/core/basics";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Program } from "./app/Program.tsx";

createRoot(must(document.getElementById("program"), "the page has a place for the program")).render(
  <StrictMode>
    <Program />
  </StrictMode>,
);
