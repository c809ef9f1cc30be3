import { useTexts } from "@stemketen/ui";
import { Link } from "wouter";
import { firstAdministratorTexts } from "./first-administrator.texts.ts";

/** For a computer that takes the place of another one: what was done there is put back first. */
export function RestoreLink() {
  const texts = useTexts(firstAdministratorTexts);
  return (
    <p>
      {texts.hasBackup} <Link href="/terugzetten">{texts.restore}</Link>
    </p>
  );
}
