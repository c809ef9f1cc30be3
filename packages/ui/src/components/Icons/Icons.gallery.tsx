import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import {
  ArrowIcon,
  CheckIcon,
  ChevronIcon,
  ClockIcon,
  CrossIcon,
  DownloadIcon,
  HelpIcon,
  LockIcon,
  PaperIcon,
  PrintIcon,
  SearchIcon,
  type StationStatus,
  StatusIcon,
  UsbIcon,
  WarningIcon,
} from "../../icons/index.ts";
import styles from "./Icons.module.css";

const statuses: readonly { readonly status: StationStatus; readonly word: string }[] = [
  { status: "not-started", word: "Nog te doen" },
  { status: "in-progress", word: "Bezig" },
  { status: "first-done", word: "Eerste invoer klaar" },
  { status: "action-needed", word: "Actie nodig" },
  { status: "to-explain", word: "Te verklaren" },
  { status: "done", word: "Klaar" },
];

function Statuses({ isLarge = false }: { isLarge?: boolean }) {
  return (
    <ul className={styles.icons} data-large={isLarge || undefined}>
      {statuses.map(({ status, word }) => (
        <li key={status}>
          <StatusIcon status={status} /> {word}
        </li>
      ))}
    </ul>
  );
}

const icons = [
  { name: "check", icon: <CheckIcon /> },
  { name: "cross", icon: <CrossIcon /> },
  { name: "arrow", icon: <ArrowIcon to="right" /> },
  { name: "chevron", icon: <ChevronIcon /> },
  { name: "lock", icon: <LockIcon /> },
  { name: "download", icon: <DownloadIcon /> },
  { name: "print", icon: <PrintIcon /> },
  { name: "search", icon: <SearchIcon /> },
  { name: "help", icon: <HelpIcon /> },
  { name: "warning", icon: <WarningIcon /> },
  { name: "usb", icon: <UsbIcon /> },
  { name: "clock", icon: <ClockIcon /> },
  { name: "paper", icon: <PaperIcon /> },
];

const page: GalleryPage = {
  component: "Icons",
  use: "Vormen die ook zonder kleur te herkennen zijn. Het woord staat er altijd naast.",
  states: [
    { name: "De zes standen van een stembureau", show: () => <Statuses isLarge /> },
    { name: "Op de grootte van tekst", show: () => <Statuses /> },
    {
      name: "Alle iconen",
      show: () => (
        <ul className={styles.icons}>
          {icons.map(({ name, icon }) => (
            <li key={name}>
              {icon} {name}
            </li>
          ))}
        </ul>
      ),
    },
  ],
};

export default page;
