import type { LotBook, LotKind } from "./lots.ts";

/** The thresholds of the law, as the publication states them. Percentages are whole numbers. */
export interface SeatRules {
  readonly residual: "largest-averages" | "largest-remainders";
  /** Share of the quota a list must reach for a seat by largest remainder (P 8): 75. */
  readonly remainderThresholdPercent: number;
  /** Share of the quota a candidate must exceed (P 15): 25 or 50. */
  readonly preferencePercent: number;
  /** Share of the quota a list must reach to take part; 0 for councils. */
  readonly electoralThresholdPercent: number;
}

/** A list as it takes part: its votes, and how many of its candidates can take a seat. */
interface Contender {
  readonly number: number;
  readonly votes: number;
  readonly living: number;
}

/** Seats by list number, and seats that nobody is left to take. */
interface SeatsGiven {
  readonly seats: ReadonlyMap<number, number>;
  readonly unassigned: number;
}

/** A list during the calculation. */
interface Party {
  readonly number: number;
  readonly votes: bigint;
  readonly living: number;
  readonly full: bigint;
  seats: number;
  /** Of each of these a list gets one at most (P 8). */
  hadRemainder: boolean;
  hadAverage: boolean;
}

/** A claim on one seat: the quotient top / bottom. Claims are compared by multiplying crosswise. */
interface Claim {
  readonly party: Party;
  readonly top: bigint;
  readonly bottom: bigint;
}

type Round = "remainder" | "one-average" | "averages";

/** Lists that got a seat on the same quotient, in the round named. */
interface Granted {
  readonly round: Round;
  readonly parties: readonly Party[];
}

/**
 * Divides seats among lists (Kieswet P 5 to P 10) by putting all quotients in one order and cutting it off at
 * the number of seats: a second way to the same outcome, on purpose unlike the calculation it checks.
 * @throws LotFault when the recorded lots are not the ones needed
 */
export function giveSeats(
  seats: number,
  contenders: readonly Contender[],
  rules: SeatRules,
  lots: LotBook,
): SeatsGiven {
  const votes = contenders.reduce((sum, { votes: own }) => sum + BigInt(own), 0n);
  if (votes === 0n) return { seats: new Map(contenders.map(({ number }) => [number, 0])), unassigned: seats };
  const table = new SeatTable(BigInt(seats), votes, contenders, rules, lots);
  return table.give();
}

class SeatTable {
  readonly #seats: bigint;
  readonly #votes: bigint;
  readonly #rules: SeatRules;
  readonly #lots: LotBook;
  readonly #parties: readonly Party[];

  constructor(
    seats: bigint,
    votes: bigint,
    contenders: readonly Contender[],
    rules: SeatRules,
    lots: LotBook,
  ) {
    this.#seats = seats;
    this.#votes = votes;
    this.#rules = rules;
    this.#lots = lots;
    this.#parties = contenders.map(({ number, votes: own, living }) => {
      const reached = this.#reaches(BigInt(own), rules.electoralThresholdPercent);
      // P 6: as many seats as the quota goes into the votes; the quota is votes / seats.
      const full = reached ? (BigInt(own) * seats) / votes : 0n;
      const taking = reached ? BigInt(own) : 0n;
      return {
        number,
        votes: taking,
        living,
        full,
        seats: Number(full),
        hadRemainder: false,
        hadAverage: false,
      };
    });
  }

  give(): SeatsGiven {
    const residual = Number(this.#seats) - this.#given();
    const groups = this.#divide(residual, () => Number.POSITIVE_INFINITY);
    this.#giveMajority(groups.at(-1));
    for (const party of this.#parties) party.seats = Math.min(party.seats, party.living);
    this.#divide(Number(this.#seats) - this.#given(), (party) => party.living);
    return {
      seats: new Map(this.#parties.map((party) => [party.number, party.seats])),
      unassigned: Number(this.#seats) - this.#given(),
    };
  }

  #given(): number {
    return this.#parties.reduce((sum, party) => sum + party.seats, 0);
  }

  /** Whether votes reach a percentage of the quota. */
  #reaches(votes: bigint, percent: number): boolean {
    return votes * this.#seats * 100n >= BigInt(percent) * this.#votes;
  }

  /** P 7 and P 8: gives the free seats, to no list more than `most` allows. Returns who got them, in order. */
  #divide(free: number, most: (party: Party) => number): readonly Granted[] {
    const rounds: readonly Round[] =
      this.#rules.residual === "largest-averages" ? ["averages"] : ["remainder", "one-average", "averages"];
    const groups: Granted[] = [];
    let left = free;
    for (const round of rounds) {
      const open = this.#parties.filter((party) => party.votes > 0n && party.seats < most(party));
      const claims = open.flatMap((party) =>
        this.#claims(round, party, Math.min(left, most(party) - party.seats)),
      );
      for (const parties of this.#grant(claims, left, round)) {
        for (const party of parties) takeSeat(party, round);
        left -= parties.length;
        groups.push({ round, parties });
      }
    }
    return groups;
  }

  #claims(round: Round, party: Party, most: number): readonly Claim[] {
    if (round === "remainder") {
      const qualifies =
        !party.hadRemainder && this.#reaches(party.votes, this.#rules.remainderThresholdPercent);
      return qualifies
        ? [{ party, top: party.votes * this.#seats - party.full * this.#votes, bottom: 1n }]
        : [];
    }
    if (round === "one-average" && party.hadAverage) return [];
    const count = round === "one-average" ? 1 : most;
    return Array.from({ length: count }, (_, more) => ({
      party,
      top: party.votes,
      bottom: BigInt(party.seats + 1 + more),
    }));
  }

  /** The strongest claims, as many as there are seats; equal ones together, and a lot where they are too many. */
  #grant(claims: readonly Claim[], seats: number, round: Round): readonly (readonly Party[])[] {
    const sorted = claims.toSorted(strongestFirst);
    const groups: (readonly Party[])[] = [];
    let left = seats;
    let at = 0;
    while (left > 0) {
      const best = sorted[at];
      if (best === undefined) break;
      const after = sorted.findIndex((claim, index) => index > at && strongestFirst(best, claim) !== 0);
      const equal = sorted.slice(at, after === -1 ? sorted.length : after).map((claim) => claim.party);
      const granted = equal.length <= left ? equal : this.#drawn(equal, left, lotKindOf(round));
      groups.push(granted);
      left -= granted.length;
      at += equal.length;
    }
    return groups;
  }

  #drawn(parties: readonly Party[], seats: number, kind: LotKind): readonly Party[] {
    const options = parties.map((party) => party.number).toSorted((a, b) => a - b);
    const drawn = this.#lots.drawSeats({ kind, list: null, options }, seats);
    return drawn.flatMap((number) => parties.filter((party) => party.number === number));
  }

  /** P 9: over half of the votes is worth over half of the seats, at the cost of who got the last residual seat. */
  #giveMajority(last: Granted | undefined): void {
    const winner = this.#parties.find((party) => 2n * party.votes > this.#votes);
    if (winner === undefined || last === undefined || 2 * winner.seats > Number(this.#seats)) return;
    const [loser] =
      last.parties.length === 1 ? last.parties : this.#drawn(last.parties, 1, "absolute-majority");
    if (loser === undefined) return;
    loser.seats -= 1;
    if (last.round === "remainder") loser.hadRemainder = false;
    if (last.round === "one-average") loser.hadAverage = false;
    winner.seats += 1;
  }
}

function takeSeat(party: Party, round: Round): void {
  party.seats += 1;
  if (round === "remainder") party.hadRemainder = true;
  if (round === "one-average") party.hadAverage = true;
}

function lotKindOf(round: Round): LotKind {
  return round === "remainder" ? "largest-remainder" : "largest-average";
}

function strongestFirst(a: Claim, b: Claim): number {
  const left = a.top * b.bottom;
  const right = b.top * a.bottom;
  if (left === right) return 0;
  return left > right ? -1 : 1;
}
