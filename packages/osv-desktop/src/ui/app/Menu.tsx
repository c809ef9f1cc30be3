import { ChevronIcon, KeyHint, useLanguage, useTexts } from "@stemketen/ui";
import { useEffect, useState } from "react";
import { Link, useLocation, useRoute } from "wouter";
import { frameTexts } from "./frame.texts.ts";
import { leavingTexts } from "./leaving.texts.ts";
import styles from "./Menu.module.css";
import type { ScreenRoute } from "./screen-route.ts";
import type { Way } from "./use-leaving.ts";
import { roleOf } from "./use-presence.ts";
import type { Who } from "./who.ts";

interface MenuProps {
  readonly who: Who;
  readonly routes: readonly ScreenRoute[];
  readonly onLanguage: () => void;
  readonly onLeave: (way: Way) => void;
}

const LOCK_KEY = "F8";
const CHANGE_KEY = "F9";

/** The screens of who is logged in, and the ways to leave the desk; on a narrow screen behind one button. */
export function Menu({ who, routes, onLanguage, onLeave }: MenuProps) {
  const texts = useTexts(frameTexts);
  const language = useLanguage();
  const [address] = useLocation();
  // Whoever went somewhere does not want the list in front of it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === address;
  const entries = routes.filter(({ menu }) => menu !== undefined);
  return (
    <div className={styles.menu} data-open={isOpen}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        onClick={() => setOpenAt(isOpen ? null : address)}
      >
        {texts.menuButton}
        <ChevronIcon />
      </button>
      {entries.length > 0 && (
        <nav className={styles.entries} aria-label={texts.menu}>
          {entries.map(({ path, menu }) => (
            <MenuEntry key={path} path={path} name={menu?.[language] ?? ""} />
          ))}
        </nav>
      )}
      <DeskButtons {...{ who, onLanguage, onLeave }} />
    </div>
  );
}

function MenuEntry({ path, name }: { path: string; name: string }) {
  const [isHere] = useRoute(`${path}/*?`);
  return (
    <Link href={path} aria-current={isHere ? "page" : undefined}>
      {name}
    </Link>
  );
}

/** What somebody does with the desk itself. */
function DeskButtons({ who, onLanguage, onLeave }: Omit<MenuProps, "routes">) {
  const texts = useTexts(frameTexts);
  const leaving = useTexts(leavingTexts);
  const role = roleOf(who);
  const isTypist = role === "typist";
  useDeskKeys(role !== null, isTypist, onLeave);
  return (
    <nav className={styles.desk} aria-label={texts.desk}>
      {isTypist && (
        <button type="button" aria-keyshortcuts={CHANGE_KEY} onClick={() => onLeave("change-of-typist")}>
          <KeyHint keys={[CHANGE_KEY]}>{leaving.change}</KeyHint>
        </button>
      )}
      {role !== null && (
        <button type="button" aria-keyshortcuts={LOCK_KEY} onClick={() => onLeave("lock")}>
          <KeyHint keys={[LOCK_KEY]}>{leaving.lock}</KeyHint>
        </button>
      )}
      {role !== null && <Link href="/wachtwoord">{texts.password}</Link>}
      <button type="button" onClick={() => onLeave("log-out")}>
        {leaving.logOut}
      </button>
      <button type="button" lang={texts.otherLanguageCode} onClick={onLanguage}>
        {texts.otherLanguage}
      </button>
    </nav>
  );
}

/** One key locks the desk, another one makes room for the next typist: from wherever the focus is. */
function useDeskKeys(mayLock: boolean, mayChange: boolean, onLeave: (way: Way) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const way = event.key === LOCK_KEY && mayLock ? "lock" : null;
      const chosen = event.key === CHANGE_KEY && mayChange ? "change-of-typist" : way;
      if (chosen === null) return;
      event.preventDefault();
      onLeave(chosen);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [mayLock, mayChange, onLeave]);
}
