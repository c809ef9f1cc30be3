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
  const failures = backups === null ? [] : backupFailures(backups, hasBackupPage, texts);
  return [...bands, ...failures.map((text) => ({ tone: "warning" as const, text }))];
}

type Backups = NonNullable<Safety["backups"]>;
type Texts = (typeof bandTexts)["nl"];

/** What is wrong with the backups, and what this person can do about it. */
function backupFailures({ failed, place }: Backups, hasBackupPage: boolean, texts: Texts): readonly string[] {
  const atPlace = place?.problem ?? null;
  if (!hasBackupPage) {
    return [
      ...(failed === null ? [] : [texts.backupFailedTellIt]),
      ...(atPlace === null ? [] : [texts.placeTellIt]),
    ];
  }
  const ownFailure = failed?.reason === "disk-full" ? texts.ownBackupFull : texts.ownBackupFailed;
  const bands = failed === null ? [] : [failed.isOwn ? ownFailure : texts.backupFailed];
  if (place === null || place.problem === null) return bands;
  const failure = placeFailure(place.problem.kind, place.folder, texts);
  return [...bands, failed?.isOwn === true ? failure : `${failure} ${texts.stillHere}`];
}

type PlaceProblem = NonNullable<NonNullable<Backups["place"]>["problem"]>["kind"];

function placeFailure(kind: PlaceProblem, folder: string, texts: Texts): string {
  if (kind === "folder-missing" || kind === "not-a-folder") return texts.placeGone(folder);
  if (kind === "disk-full") return texts.placeFull(folder);
  return kind === "passphrase-needed" ? texts.placePassphrase(folder) : texts.placeFailed(folder);
}
