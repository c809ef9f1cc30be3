import { Icon } from "./Icon.tsx";

/** Right, done. */
export function CheckIcon() {
  return (
    <Icon>
      <path d="M4 10.5l4 4 8-9" />
    </Icon>
  );
}

/** Close, remove. */
export function CrossIcon() {
  return (
    <Icon>
      <path d="M5 5l10 10M15 5L5 15" />
    </Icon>
  );
}

/** On to the next; turned for the other directions. */
export function ArrowIcon({ to }: { to: "right" | "left" | "up" | "down" }) {
  const turn = { right: 0, down: 90, left: 180, up: 270 }[to];
  return (
    <Icon>
      <path d="M3.5 10h13M11 4.5l5.5 5.5-5.5 5.5" transform={`rotate(${turn} 10 10)`} />
    </Icon>
  );
}

/** Opens and closes what is below. */
export function ChevronIcon() {
  return (
    <Icon>
      <path d="M5 7.5l5 5 5-5" />
    </Icon>
  );
}

/** Cannot be changed. */
export function LockIcon() {
  return (
    <Icon>
      <rect x="4" y="9" width="12" height="8" rx="1.5" />
      <path d="M6.5 9V6.5a3.5 3.5 0 017 0V9" />
    </Icon>
  );
}

/** Save a file. */
export function DownloadIcon() {
  return (
    <Icon>
      <path d="M10 3v9.5M5.5 8.5L10 13l4.5-4.5M3.5 17h13" />
    </Icon>
  );
}

/** Print on paper. */
export function PrintIcon() {
  return (
    <Icon>
      <path d="M6 7V3h8v4M6 14H3.5V7.5h13V14H14" />
      <rect x="6" y="11.5" width="8" height="5.5" />
    </Icon>
  );
}

/** Find. */
export function SearchIcon() {
  return (
    <Icon>
      <circle cx="8.5" cy="8.5" r="5.2" />
      <path d="M12.5 12.5L17 17" />
    </Icon>
  );
}

/** Ask for help. */
export function HelpIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M7.8 7.8a2.3 2.3 0 113.3 2.1c-.7.4-1.1.9-1.1 1.7M10 14.2v.05" />
    </Icon>
  );
}

/** Look at this; a triangle, as on the road. */
export function WarningIcon() {
  return (
    <Icon>
      <path d="M10 2.8L18 16.7H2z" />
      <path d="M10 8v4M10 14.3v.05" />
    </Icon>
  );
}

/** A stick in the computer. */
export function UsbIcon() {
  return (
    <Icon>
      <rect x="5" y="8" width="10" height="9.5" rx="1.5" />
      <path d="M7 8V2.5h6V8M9 5h.05M11 5h.05" />
    </Icon>
  );
}

/** A time. */
export function ClockIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 5.5V10l3 2" />
    </Icon>
  );
}

/** A sheet of paper. */
export function PaperIcon() {
  return (
    <Icon>
      <path d="M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M8 10h4.5M8 13.5h4.5" />
    </Icon>
  );
}
