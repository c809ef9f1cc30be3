import { useTexts } from "@stemketen/ui";
import { Link } from "wouter";
import { firstAdministratorTexts } from "./first-administrator.texts.ts";
import styles from "./RestoreLink.module.css";

/** For a computer that takes the place of another one: what was done there is put back first. */
export function RestoreLink() {
  const texts = useTexts(firstAdministratorTexts);
  return (
    <p className={styles.restore}>
      {texts.hasBackup} <Link href="/terugzetten">{texts.restore}</Link>
    </p>
  );
}
