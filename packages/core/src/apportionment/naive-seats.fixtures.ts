/**
 * The seats of P 5 to P 9 worked out another way, as a second opinion on the real calculation: no lots (the answer is
 * then "lot"), no exhausted lists. From 19 seats on as the `seats` highest of all quotients votes ÷ 1, ÷ 2, ÷ 3 …;
 * below that with the remainder of a whole-number division.
 */
export function naiveSeats(seats: number, votes: readonly number[]): readonly number[] | "lot" {
  const total = votes.reduce((sum, each) => sum + each, 0);
  const given = seats >= 19 ? byQuotients(seats, votes) : byRemainders(seats, votes, total);
  if (given === "lot") return "lot";
  const majority = votes.findIndex((each) => each > total / 2);
  if (majority < 0 || (given.seats[majority] ?? 0) > seats / 2 || given.last.length === 0) return given.seats;
  if (given.last.length > 1) return "lot";
  return given.seats.map((count, list) => {
    if (list === majority) return count + 1;
    return list === given.last[0] ? count - 1 : count;
  });
}

interface Given {
  readonly seats: readonly number[];
  /** Lists that got the last residual seats on one value. */
  readonly last: readonly number[];
}

interface Claim {
  readonly list: number;
  readonly above: number;
  readonly below: number;
}

/** Highest first. The products stay far below 2^53 for the votes of a test. */
function highestFirst(a: Claim, b: Claim): number {
  return b.above * a.below - a.above * b.below;
}

/** The first `count` claims and those that tie with the last of them; "lot" where the limit runs through a tie. */
function best(
  claims: readonly Claim[],
  count: number,
): { won: readonly Claim[]; last: readonly Claim[] } | "lot" {
  const order = claims.toSorted(highestFirst);
  const won = order.slice(0, count);
  const final = won.at(-1);
  const next = order[count];
  if (final === undefined) return { won, last: [] };
  if (next !== undefined && highestFirst(final, next) === 0) return "lot";
  return { won, last: won.filter((claim) => highestFirst(claim, final) === 0) };
}

function tally(lists: number, won: readonly Claim[]): readonly number[] {
  return Array.from({ length: lists }, (_, list) => won.filter((claim) => claim.list === list).length);
}

function byQuotients(seats: number, votes: readonly number[]): Given | "lot" {
  const claims = votes.flatMap((above, list) =>
    above === 0 ? [] : Array.from({ length: seats }, (_, index) => ({ list, above, below: index + 1 })),
  );
  const highest = best(claims, seats);
  if (highest === "lot") return "lot";
  const total = votes.reduce((sum, each) => sum + each, 0);
  const residual = highest.last.filter((claim) => claim.above * seats < claim.below * total);
  return { seats: tally(votes.length, highest.won), last: residual.map((claim) => claim.list) };
}

function byRemainders(seats: number, votes: readonly number[], total: number): Given | "lot" {
  const full = votes.map((each) => Math.floor((each * seats) / total));
  const left = seats - full.reduce((sum, each) => sum + each, 0);
  const onRemainder = best(
    votes.flatMap((each, list) =>
      each * seats * 4 >= total * 3 ? [{ list, above: (each * seats) % total, below: 1 }] : [],
    ),
    left,
  );
  if (onRemainder === "lot") return "lot";
  const first = tally(votes.length, onRemainder.won);
  const held = full.map((count, list) => count + (first[list] ?? 0));
  const onAverage = best(
    votes.flatMap((above, list) => (above === 0 ? [] : [{ list, above, below: (held[list] ?? 0) + 1 }])),
    left - onRemainder.won.length,
  );
  if (onAverage === "lot") return "lot";
  const second = tally(votes.length, onAverage.won);
  const last = onAverage.won.length > 0 ? onAverage.last : onRemainder.last;
  return {
    seats: held.map((count, list) => count + (second[list] ?? 0)),
    last: last.map((claim) => claim.list),
  };
}
