import { impossible } from "@stemketen/core/basics";
import type { SecondCountError } from "@stemketen/core/tabulation";
import { formatNumber, useLanguage, useTexts } from "@stemketen/ui";
import type { Outputs } from "../../app/api.ts";
import { secondCountTexts } from "./second-count.texts.ts";

type Refusal = Extract<Outputs["results"]["compareSecondCount"], { ok: false }>["error"];

/** Why a file of an app was not compared, in words for the coordinator. */
export function useRefusalText(): (refusal: Refusal) => string {
  const texts = useTexts(secondCountTexts);
  const why = useReadingProblem();
  return (refusal) => {
    switch (refusal.kind) {
      case "other-election":
        return texts["refused-other-election"](refusal.expected, refusal.found);
      case "no-such-box":
        return texts["refused-no-such-box"](refusal.station, refusal.path);
      case "unreadable-count":
        return texts["refused-unreadable-count"](why(refusal.error));
      case "no-election":
      case "not-a-public-key":
      case "not-a-signed-message":
      case "not-a-station-count":
      case "invalid-signature":
      case "role-not-allowed":
      case "sheets-changed":
        return texts[`refused-${refusal.kind}`];
      default:
        return impossible(refusal);
    }
  };
}

/** What is wrong with a signed count, and where: for whoever looks after the app. */
function useReadingProblem(): (error: SecondCountError) => string {
  const texts = useTexts(secondCountTexts);
  const language = useLanguage();
  return (error) => {
    switch (error.kind) {
      case "too-large":
      case "not-utf8":
      case "not-json":
        return texts[`count-${error.kind}`];
      case "wrong-shape":
        return texts["count-wrong-shape"](error.at);
      case "duplicate-station":
        return texts["count-duplicate-station"](error.station);
      case "wrong-path":
      case "wrong-number":
        return texts[`count-${error.kind}`](error.station, error.path);
      case "not-canonical":
        return texts["count-not-canonical"](formatNumber(error.at + 1, language));
      default:
        return impossible(error);
    }
  };
}
