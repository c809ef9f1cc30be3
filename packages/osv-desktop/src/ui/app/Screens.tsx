import type { Language } from "@stemketen/ui";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { DeskDialogs } from "./DeskDialogs.tsx";
import { Frame } from "./Frame.tsx";
import { HOME, ROUTES } from "./routes.ts";
import { isStoppedAt, Stopped } from "./Stopped.tsx";
import { useSafety } from "./safety-state.ts";
import type { ScreenRoute } from "./screen-route.ts";
import { useLeaving } from "./use-leaving.ts";
import { roleOf, usePresence } from "./use-presence.ts";
import type { Who } from "./who.ts";

/** The screen that belongs to the address and to whose screen it is. */
export function Screens({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const presence = usePresence();
  const leaving = useLeaving(presence);
  const safety = useSafety();
  const [address] = useLocation();
  const { owner } = presence;
  // Asked once at the start, and answered within a frame or two: nothing is worth showing before that.
  if (owner === undefined || safety === undefined) return null;
  const isPractice = safety.mode === "practice";
  const routes = ROUTES.filter(isFor(owner)).filter(
    ({ onlyInPractice = false }) => isPractice || !onlyInPractice,
  );
  const isStopped = isStoppedAt(safety, routes, address);
  return (
    <Frame
      who={owner}
      safety={safety}
      routes={routes}
      isAnswering={presence.isAnswering}
      onLanguage={onLanguage}
      onLeave={leaving.start}
    >
      {isStopped && <Stopped safety={safety} />}
      {/* What somebody typed outlives an ended session and a cable that was plugged in: it is only out of sight. */}
      <div hidden={isStopped || presence.away !== null || leaving.way === "lock"}>
        <Switch key={owner?.user.id ?? ""}>
          {routes.map(({ path, Screen }) => (
            <Route key={path} path={path}>
              <Screen />
            </Route>
          ))}
          <Route>
            <Redirect to={owner === null ? "/inloggen" : homeOf(owner)} replace />
          </Route>
        </Switch>
      </div>
      <DeskDialogs presence={presence} leaving={leaving} />
    </Frame>
  );
}

function isFor(who: Who | null): (route: ScreenRoute) => boolean {
  const role = roleOf(who);
  return ({ roles }) => {
    if (roles === "everyone") return true;
    if (roles === "nobody") return who === null;
    return roles === "logged-in" ? who !== null : role !== null && roles.includes(role);
  };
}

function homeOf({ user }: Who): string {
  return user.passwordIsTemporary ? "/wachtwoord" : HOME[user.role];
}
