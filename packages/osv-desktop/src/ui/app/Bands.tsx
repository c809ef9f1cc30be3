import { ClockIcon, useTexts, WarningIcon } from "@stemketen/ui";
import styles from "./Bands.module.css";
import { bandTexts } from "./bands.texts.ts";
import type { Safety } from "./safety-state.ts";

interface Band {
  readonly tone: "busy" | "warning" | "error";
  readonly text: string;
}

interface BandsProps {
  readonly safety: Safety;
  readonly isAnswering: boolean;
  /** Whether this is the screen of somebody who can choose where backups go. */
  readonly hasBackupPage: boolean;
}

/** What everybody must know, over every screen: as long as it is so, and gone by itself. */
export function Bands(props: BandsProps) {
  const bands = useBands(props);
  return (
    <div role="status">
      {bands.map(({ tone, text }) => (
        <p key={text} className={styles.band} data-tone={tone}>
          {tone === "busy" ? <ClockIcon /> : <WarningIcon />}
          <span>{text}</span>
        </p>
      ))}
    </div>
  );
}

function useBands({ safety, isAnswering, hasBackupPage }: BandsProps): readonly Band[] {
  const { integrity, standAlone, backups } = safety;
  const texts = useTexts(bandTexts);
  const bands: Band[] = [];
  if (!isAnswering) bands.push({ tone: "error", text: texts.noAnswer });
  if (integrity.kind === "checking") bands.push({ tone: "busy", text: texts.checking });
  if (integrity.kind === "damaged") bands.push({ tone: "error", text: texts.damaged });
  if (standAlone.kind === "warning") {
    bands.push({ tone: "warning", text: texts.route(standAlone.routes.join(", ")) });
  }
  if ((backups?.failed ?? null) !== null) {
    const text = hasBackupPage ? texts.backupFailed : texts.backupFailedTellIt;
    bands.push({ tone: "warning", text });
  }
  return bands;
}
