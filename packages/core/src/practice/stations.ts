import { must, type RandomSource, shuffle } from "../basics/index.ts";
import { type PollingStation, stationNumber } from "../election/index.ts";
import { LOCALITIES, VENUE_KINDS, VENUE_NAMES } from "./names.ts";

function venueNames(random: RandomSource, count: number): string[] {
  const pairs = shuffle(
    random,
    VENUE_KINDS.flatMap((kind) => VENUE_NAMES.map((name) => `${kind} ${name}`)),
  );
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / pairs.length);
    const name = must(pairs[index % pairs.length], "a venue");
    return round === 0 ? name : `${name}, zaal ${round + 1}`;
  });
}

/**
 * Polling stations of a made-up municipality: most with a roll of their own, the last twentieth mobile and
 * without one, as in reality.
 */
export function makeStations(random: RandomSource, count: number): PollingStation[] {
  const names = venueNames(random, count);
  const mobile = Math.floor(count / 20);
  return names.map((name, index) => {
    const isMobile = index >= count - mobile;
    const letters = String.fromCharCode(65 + random.below(26), 65 + random.below(26));
    return {
      number: stationNumber(index + 1),
      name: isMobile ? `Stembus onderweg ${index + mobile - count + 1}` : name,
      // No real postal code begins with a zero.
      postalCode: isMobile ? null : `0${100 + random.below(900)} ${letters}`,
      eligibleVoters: isMobile ? 0 : 500 + random.below(1500),
      kind: isMobile ? "mobile" : name.startsWith("Woonzorgcentrum") ? "special" : "fixed",
      address: null,
      locality: must(LOCALITIES[index % LOCALITIES.length], "a locality"),
    };
  });
}
