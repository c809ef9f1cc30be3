import { AppBar, Button, type Language, ToastPlace, useLanguage, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "./api.ts";
import { Bands } from "./Bands.tsx";
import styles from "./Frame.module.css";
import { frameTexts, ROLE_NAMES } from "./frame.texts.ts";
import { Menu } from "./Menu.tsx";
import type { Safety } from "./safety-state.ts";
import { useSavedState } from "./saved-state.tsx";
import type { ScreenRoute } from "./screen-route.ts";
import type { Way } from "./use-leaving.ts";
import { roleOf } from "./use-presence.ts";
import type { Who } from "./who.ts";

interface FrameProps {
  readonly who: Who | null;
  readonly safety: Safety;
  /** The screens of whose screen this is. */
  readonly routes: readonly ScreenRoute[];
  readonly isAnswering: boolean;
  readonly onLanguage: (language: Language) => void;
  readonly onLeave: (way: Way) => void;
  readonly children: ReactNode;
}

const BACKUP_PAGE = "/reservekopie";
/** The name of the election hardly ever changes, and comes with all its lists; in milliseconds. */
const STALE_AFTER = 300_000;

/** What stands round every screen: the bar, the menu, what everybody must know, and the place for notices. */
export function Frame({ who, safety, routes, isAnswering, onLanguage, onLeave, children }: FrameProps) {
  const texts = useTexts(frameTexts);
  const language = useLanguage();
  const saved = useSavedState();
  const other = language === "nl" ? "en" : "nl";
  return (
    <>
      <a className={styles.skip} href="#inhoud" onClick={goToContent}>
        {texts.skip}
      </a>
      {roleOf(who) !== null ? (
        <ElectionBar {...{ who, safety, saved, language }} />
      ) : (
        <Bar {...{ who, safety, saved, language, where: null }}>
          {who === null && (
            <Button lang={other} onClick={() => onLanguage(other)}>
              {texts.otherLanguage}
            </Button>
          )}
        </Bar>
      )}
      {who !== null && (
        <Menu who={who} routes={routes} onLanguage={() => onLanguage(other)} onLeave={onLeave} />
      )}
      <Bands {...{ safety, isAnswering }} hasBackupPage={routes.some(({ path }) => path === BACKUP_PAGE)} />
      <main id="inhoud" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <ToastPlace />
    </>
  );
}

/** Past the bar and the menu; the address stays that of the screen. */
function goToContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector("main")?.focus();
}

interface BarProps {
  readonly who: Who | null;
  readonly safety: Safety;
  readonly saved: ReturnType<typeof useSavedState>;
  readonly language: Language;
}

function Bar({
  who,
  safety,
  saved,
  language,
  where,
  children,
}: BarProps & { where: string | null; children?: ReactNode }) {
  return (
    <AppBar
      home="#/"
      practice={safety.mode === "practice"}
      {...(where !== null && { where })}
      {...(saved !== null && { saved })}
      {...(who !== null && { who: `${who.user.fullName} · ${ROLE_NAMES[language][who.user.role]}` })}
      actions={children}
    />
  );
}

/** The bar for who may know which election it is. */
function ElectionBar(props: BarProps) {
  const paper = useQuery(useTRPC().election.paper.queryOptions(undefined, { staleTime: STALE_AFTER })).data;
  return <Bar {...props} where={paper?.election.name ?? null} />;
}
