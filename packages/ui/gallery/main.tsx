import { must } from "@stemketen/core/basics";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Gallery } from "./Gallery.tsx";
import { readView } from "./gallery-view.ts";

createRoot(must(document.getElementById("gallery"), "the page has a place for the gallery")).render(
  <StrictMode>
    <Gallery view={readView(location.search)} />
  </StrictMode>,
);
