import { Button, DownloadIcon, useTexts } from "@stemketen/ui";
import styles from "./Desks.module.css";
import { desksTexts } from "./desks.texts.ts";
import type { Entrance } from "./use-room.ts";

/** How a desk finds this computer and knows that it is this one, in the order in which it is done. */
export function HowToEnter({ entrance: { urls, words, authority } }: { entrance: Entrance }) {
  const texts = useTexts(desksTexts);
  return (
    <section className={styles.panel}>
      <h2>{texts.howTitle}</h2>
      <ol className={styles.steps}>
        <li>
          <p>{texts.trust}</p>
          <Button icon={<DownloadIcon />} onClick={() => saveCertificate(authority)}>
            {texts.certificate}
          </Button>
        </li>
        <li>
          <p>{texts.compare}</p>
          <ol className={styles.words} aria-label={texts.words}>
            {words.map((word, at) => (
              <li key={at}>{word}</li>
            ))}
          </ol>
        </li>
        <li>
          <p>{urls.length === 1 ? texts.address : texts.addresses}</p>
          <ul className={styles.addresses} aria-label={texts.addressList}>
            {urls.map((url) => (
              <li key={url}>
                <code>{url}</code>
              </li>
            ))}
          </ul>
        </li>
        <li>
          <p>{texts.typeCode}</p>
        </li>
      </ol>
    </section>
  );
}

/** Saves the certificate among the downloads of this browser, to put it on a stick. */
function saveCertificate(authority: string): void {
  const url = URL.createObjectURL(new Blob([authority], { type: "application/x-x509-ca-cert" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "stemketen-werkplekken.crt";
  link.click();
  URL.revokeObjectURL(url);
}
