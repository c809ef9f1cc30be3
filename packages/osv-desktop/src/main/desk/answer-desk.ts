import { OWN_ORIGIN } from "../addresses.ts";
import { answerElsewhere, answerNothing } from "../plain-page/plain-page.ts";
import { DESK_COMPARE, DESK_DIFFERENT, DESK_SAME, DESK_START } from "./desk-addresses.ts";
import { answerAddressPage, answerComparePage, answerDifferentPage } from "./desk-pages.ts";
import type { DeskServer } from "./desk-server.ts";
import type { DeskLanguage } from "./desk-words.ts";
import { type FoundTabulator, findTabulator } from "./find-tabulator.ts";
import { parseTabulatorAddress } from "./parse-tabulator-address.ts";

/** Answers what is asked below the desk's own addresses: the steps that end in a tabulator that is trusted. */
export function makeDeskAnswers(server: DeskServer): (request: Request) => Promise<Response> {
  let found: FoundTabulator | null = null;
  const compare = async (language: DeskLanguage, typed: string): Promise<Response> => {
    const address = parseTabulatorAddress(typed);
    if (!address.ok) return answerAddressPage(language, { typed, problem: address.error.kind });
    const looked = await findTabulator(address.value);
    if (!looked.ok) return answerAddressPage(language, { typed, problem: looked.error.kind });
    found = looked.value;
    // The same one at another address: its words were compared.
    return server.trusts(found) ? trust(language, found) : answerComparePage(language, found);
  };
  const trust = (language: DeskLanguage, compared: FoundTabulator): Response => {
    const trusted = server.trust(compared);
    if (trusted.ok) return answerElsewhere(`${OWN_ORIGIN}/`);
    return answerAddressPage(language, { typed: compared.origin, problem: trusted.error.kind });
  };
  return async (request) => {
    const { protocol, host, pathname, searchParams } = new URL(request.url);
    const language = languageOf(searchParams);
    const known = server.knownOrigin() ?? "";
    switch (`${request.method} ${protocol}//${host}${pathname}`) {
      case `GET ${DESK_START}`:
        return answerAddressPage(language, { typed: known, problem: null });
      case `GET ${DESK_COMPARE}`:
        return compare(language, searchParams.get("address") ?? known);
      case `GET ${DESK_DIFFERENT}`:
        found = null;
        return answerDifferentPage(language);
      case `POST ${DESK_SAME}`: {
        const form = new URLSearchParams(await request.text());
        const compared = found;
        found = null;
        // What was compared is what stood on this screen, and not what another window looked at since.
        const isSame = compared !== null && form.get("sha256") === compared.sha256;
        return isSame ? trust(languageOf(form), compared) : answerElsewhere(DESK_START);
      }
      default:
        return answerNothing();
    }
  };
}

function languageOf(asked: URLSearchParams): DeskLanguage {
  return asked.get("lang") === "en" ? "en" : "nl";
}
