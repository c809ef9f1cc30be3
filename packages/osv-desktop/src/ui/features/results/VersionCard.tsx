import { DownloadIcon, formatDate, formatTime, HashGrid, useLanguage, useTexts } from "@stemketen/ui";
import type { Outputs } from "../../app/api.ts";
import styles from "./Results.module.css";
import { resultsTexts } from "./results.texts.ts";
import { SignVersion } from "./SignVersion.tsx";
import { signingTexts } from "./signing.texts.ts";

type Version = Outputs["results"]["versions"][number];

/** One making of the documents and files: what it holds, who signed it, and whether it still counts. */
export function VersionCard({ version }: { version: Version }) {
  const { number, kind, madeAt, madeBy, voided, files, package: zip } = version;
  const texts = useTexts(resultsTexts);
  const when = useMomentText();
  const folder = `./api-files/results/versions/${number}`;
  return (
    <article className={styles.version} data-voided={voided !== null}>
      <h3>{kind === "concept" ? texts.concept(number) : texts.version(number)}</h3>
      <p className={styles.small}>{texts.madeBy(madeBy, when(madeAt))}</p>
      {voided !== null && (
        <p className={styles.warning}>
          <b>{texts.voided}</b> {voided.reason}
        </p>
      )}
      {zip !== null && voided === null && (
        <a className={styles.package} href={`${folder}/package`} download={zip.name}>
          <DownloadIcon /> {zip.name}
        </a>
      )}
      <ul className={styles.files}>
        {files.map(({ name, sha256 }) => (
          <li key={name}>
            <a href={`${folder}/files/${encodeURIComponent(name)}`} download={name}>
              {name}
            </a>
            <details>
              <summary>{texts.hashOf}</summary>
              <HashGrid label={texts.hashOfFile(name)} digest={sha256} compact />
            </details>
          </li>
        ))}
      </ul>
      <Signatures version={version} folder={folder} />
    </article>
  );
}

/** The manifest with every signature under it, and the way to sign. */
function Signatures({ version, folder }: { version: Version; folder: string }) {
  const { number, voided, manifest, signatures } = version;
  const texts = useTexts(signingTexts);
  const when = useMomentText();
  if (manifest === null) return null;
  return (
    <>
      <ul className={styles.files}>
        <li>
          <a href={`${folder}/manifest`} download>
            {texts.manifest}
          </a>
        </li>
        {signatures.map(({ keyId, signedAt, signedBy }) => (
          <li key={keyId}>
            <a href={`${folder}/signatures/${keyId}`} download>
              {texts.signature(keyId)}
            </a>
            <p className={styles.small}>{texts.signedBy(signedBy, when(signedAt))}</p>
          </li>
        ))}
      </ul>
      {voided === null && (
        <SignVersion version={number} manifest={manifest} isSigned={signatures.length > 0} />
      )}
    </>
  );
}

function useMomentText(): (moment: Version["madeAt"]) => string {
  const language = useLanguage();
  return (moment) => `${formatDate(moment, language)} ${formatTime(moment)}`;
}
