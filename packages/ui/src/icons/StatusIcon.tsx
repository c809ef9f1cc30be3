import type { StationStatus } from "@stemketen/core/data-entry";
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

/** Six outlines that differ without colour: open circle, half disc, half square, octagon, triangle, full disc. */
const shapes: Readonly<Record<StationStatus, ReactNode>> = {
  "not-started": <circle cx="10" cy="10" r="7.2" strokeDasharray="3.02 2.62" />,
  "in-progress": (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path data-filled="" d="M10 2.5a7.5 7.5 0 000 15z" />
    </>
  ),
  "first-done": (
    <>
      <rect x="3" y="3" width="14" height="14" rx="2" />
      <path data-filled="" d="M3 17V5a2 2 0 012-2h12z" />
    </>
  ),
  "action-needed": (
    <>
      <path data-filled="" d="M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z" />
      <path data-cut="" d="M10 5.5v5M10 14.2v.05" />
    </>
  ),
  "to-explain": (
    <>
      <path d="M10 2.5L18.2 16.8H1.8z" />
      <path d="M10 8v4M10 14.3v.05" />
    </>
  ),
  done: (
    <>
      <circle data-filled="" cx="10" cy="10" r="8.5" />
      <path data-cut="" d="M6 10.5l2.8 2.8 5.4-6" />
    </>
  ),
};

/** The shape of a status; the word stands beside it. */
export function StatusIcon({ status }: { status: StationStatus }) {
  return <Icon>{shapes[status]}</Icon>;
}
