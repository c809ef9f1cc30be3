import type { Role } from "@stemketen/core/election";
import { useLanguage, useTexts, WarningIcon } from "@stemketen/ui";
import { ROLE_NAMES } from "../../app/frame.texts.ts";
import styles from "./Accounts.module.css";
import { slipTexts } from "./slip.texts.ts";
import { ToPrint } from "./ToPrint.tsx";

/** An account with the password that is on paper alone. */
export interface IssuedAccount {
  readonly user: {
    readonly id: string;
    readonly userName: string;
    readonly fullName: string;
    readonly role: Role;
    readonly shift: string;
  };
  readonly temporaryPassword: string;
}

interface IssuedSlipsProps {
  readonly accounts: readonly IssuedAccount[];
  readonly onDone: () => void;
}

/** Slips to print and cut apart; the passwords are shown this once and kept nowhere. */
export function IssuedSlips({ accounts, onDone }: IssuedSlipsProps) {
  const texts = useTexts(slipTexts);
  const title = texts.title(accounts.length);
  return (
    <ToPrint title={title} texts={texts} onBack={onDone}>
      <p className={`${styles.warning} ${styles.screen}`}>
        <WarningIcon />
        <span>{texts.once}</span>
      </p>
      <ul className={styles.slips} aria-label={title}>
        {accounts.map((account) => (
          <Slip key={account.user.id} account={account} />
        ))}
      </ul>
    </ToPrint>
  );
}

function Slip({ account: { user, temporaryPassword } }: { account: IssuedAccount }) {
  const texts = useTexts(slipTexts);
  const language = useLanguage();
  return (
    <li className={styles.slip}>
      <h2>{user.fullName}</h2>
      <dl>
        <dt>{texts.role}</dt>
        <dd>
          {ROLE_NAMES[language][user.role]}
          {user.shift !== "" && ` · ${user.shift}`}
        </dd>
        <dt>{texts.userName}</dt>
        <dd>
          <code>{user.userName}</code>
        </dd>
        <dt>{texts.password}</dt>
        <dd>
          <code>{temporaryPassword}</code>
        </dd>
      </dl>
      <p>{texts.advice}</p>
    </li>
  );
}
