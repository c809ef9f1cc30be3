import { type Column, formatDate, formatTime, useLanguage, useTexts } from "@stemketen/ui";
import { useMemo } from "react";
import type { Outputs } from "../../app/api.ts";
import { ROLE_NAMES } from "../../app/frame.texts.ts";
import { accountsTexts } from "./accounts.texts.ts";

/** Somebody with an account, as the list has them. */
export type Account = Outputs["accounts"]["list"][number];

/** The columns of the list of accounts. */
export function useAccountColumns(): readonly Column<Account>[] {
  const texts = useTexts(accountsTexts);
  const language = useLanguage();
  return useMemo(() => {
    const roleOf = ({ role }: Account): string => ROLE_NAMES[language][role];
    const loginOf = ({ lastLoginAt, passwordIsTemporary }: Account): string => {
      if (lastLoginAt === null) return texts.never;
      if (passwordIsTemporary) return texts.temporary;
      return `${formatDate(lastLoginAt, language)}, ${formatTime(lastLoginAt)}`;
    };
    const by =
      (text: (account: Account) => string) =>
      (a: Account, b: Account): number =>
        text(a).localeCompare(text(b), "nl");
    const column = (id: string, title: string, text: (account: Account) => string): Column<Account> => ({
      id,
      title,
      cell: text,
      sort: by(text),
      searchText: text,
    });
    return [
      { ...column("name", texts.fullName, ({ fullName }) => fullName), rowHeader: true },
      column("userName", texts.userName, ({ userName }) => userName),
      { ...column("role", texts.role, roleOf), width: 9 },
      { ...column("shift", texts.shift, ({ shift }) => shift), width: 9 },
      {
        ...column("login", texts.lastLogin, loginOf),
        width: 17,
        sort: (a, b) => (a.lastLoginAt ?? "").localeCompare(b.lastLoginAt ?? ""),
      },
    ];
  }, [texts, language]);
}
