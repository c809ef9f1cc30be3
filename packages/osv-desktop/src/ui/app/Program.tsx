import { LanguageProvider, ToastProvider } from "@stemketen/ui";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { connect, TRPCProvider } from "./api.ts";
import { DeskGate } from "./DeskGate.tsx";
import { Screens } from "./Screens.tsx";
import { SavedStateProvider } from "./saved-state.tsx";
import { useLanguageChoice } from "./use-language-choice.ts";

/** Of this computer: only for when a notice was shown; what is kept has the time of the server. */
const readClock = (): string => new Date().toISOString();

/** What is asked again when the server refuses somebody: who they are, whether the computer is safe, which desk it is. */
const ASKED_AFTER_REFUSAL = [
  ["accounts", "whoAmI"],
  ["lan", "thisDesk"],
  ["safety", "state"],
] as const;

/** The whole program: every screen below this can ask the server and knows its language. */
export function Program() {
  const [queries] = useState(makeQueries);
  const [client] = useState(() => connect(() => askWhatChanged(queries)));
  const [language, setLanguage] = useLanguageChoice();
  return (
    <LanguageProvider language={language}>
      <QueryClientProvider client={queries}>
        <TRPCProvider trpcClient={client} queryClient={queries}>
          <ToastProvider now={readClock}>
            <SavedStateProvider>
              {/* oxlint-disable-next-line react/hooks -- how wouter is told where the address stands */}
              <Router hook={useHashLocation}>
                <DeskGate onLanguage={setLanguage}>
                  <Screens onLanguage={setLanguage} />
                </DeskGate>
              </Router>
            </SavedStateProvider>
          </ToastProvider>
        </TRPCProvider>
      </QueryClientProvider>
    </LanguageProvider>
  );
}

function makeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // A clerk sees what the server says and when: nothing is asked again behind their back, and nothing is retried
      // while they wait for an answer. The browser may call this computer offline, as it should be: the server is
      // on it all the same.
      queries: { retry: false, refetchOnWindowFocus: false, networkMode: "always" },
      mutations: { networkMode: "always" },
    },
  });
}

function askWhatChanged(queries: QueryClient): void {
  for (const path of ASKED_AFTER_REFUSAL) {
    // A desk that was sent away is refused these too: what is being asked already is waited for.
    void queries.invalidateQueries({ queryKey: [path] }, { cancelRefetch: false });
  }
}
