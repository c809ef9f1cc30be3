import { ChevronIcon, KeyHint, useLanguage, useTexts } from "@stemketen/ui";
import { useEffect, useState } from "react";
import { Link, useLocation } from "wouter";
import { frameTexts } from "./frame.texts.ts";
import { leavingTexts } from "./leaving.texts.ts";
import styles from "./Menu.module.css";
import { MoreOfMenu } from "./MoreOfMenu.tsx";
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
const PASSWORD = "/wachtwoord";

/** The screens of who is logged in, and the ways to leave the desk; on a narrow screen behind one button. */
export function Menu({ who, routes, onLanguage, onLeave }: MenuProps) {
  const texts = useTexts(frameTexts);
  const [address] = useLocation();
  // Whoever went somewhere does not want the list in front of it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === address;
  const role = roleOf(who);
  const entries = routes.filter(({ menu }) => menu !== undefined);
  const isSeldom = ({ seldomFor = [] }: ScreenRoute) => role !== null && seldomFor.includes(role);
  const hasMore = entries.some(isSeldom);
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
          <Entries routes={entries.filter((route) => !isSeldom(route))} />
          {hasMore && <More key={address} address={address} routes={entries.filter(isSeldom)} />}
        </nav>
      )}
      <DeskButtons {...{ who, onLanguage, onLeave }} hasPassword={role !== null && !hasMore} />
    </div>
  );
}

/** Closed again at every screen that somebody goes to. */
function More({ address, routes }: { address: string; routes: readonly ScreenRoute[] }) {
  const [isOpen, setOpen] = useState(false);
  const isHere = [...routes.map(({ path }) => path), PASSWORD].some((path) => isWithin(address, path));
  return (
    <MoreOfMenu isOpen={isOpen} isHere={isHere} onOpen={setOpen}>
      <Entries routes={routes} />
      <PasswordEntry />
    </MoreOfMenu>
  );
}

function Entries({ routes }: { routes: readonly ScreenRoute[] }) {
  const language = useLanguage();
  return routes.map(({ path, menu }) => <MenuEntry key={path} path={path} name={menu?.[language] ?? ""} />);
}

function PasswordEntry() {
  const texts = useTexts(frameTexts);
  return <MenuEntry path={PASSWORD} name={texts.password} />;
}

function MenuEntry({ path, name }: { path: string; name: string }) {
  const [address] = useLocation();
  return (
    <Link href={path} aria-current={isWithin(address, path) ? "page" : undefined}>
      {name}
    </Link>
  );
}

function isWithin(address: string, path: string): boolean {
  return address === path || address.startsWith(`${path}/`);
}

interface DeskButtonsProps extends Omit<MenuProps, "routes"> {
  /** The way to one's password stands here, for whom nothing else is seldom needed. */
  readonly hasPassword: boolean;
}

/** What somebody does with the desk itself. */
function DeskButtons({ who, hasPassword, onLanguage, onLeave }: DeskButtonsProps) {
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
      {hasPassword && <PasswordEntry />}
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
