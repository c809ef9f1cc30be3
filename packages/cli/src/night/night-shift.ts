/** Someone at work: each yielded number is how many seconds pass before the next thing this person does. */
export type AtWork = Generator<number, void, void>;

interface Waiting {
  readonly person: number;
  at: number;
}

/** A week: long before that, something stands still. */
const TOO_LONG_SECONDS = 7 * 24 * 3600;

/**
 * Lets people work side by side: whoever is due first does the next thing, the earlier named where two are due
 * together. One clock, no chance: the same people do the same things in the same order.
 * @param people their work; the shift ends when all have stopped
 * @param setClock is told the time in seconds before each thing is done
 */
export function* workShift(
  people: readonly AtWork[],
  setClock: (seconds: number) => void,
): Generator<number> {
  const waiting: Waiting[] = people.map((_, person) => ({ person, at: 0 }));
  while (waiting.length > 0) {
    let next = 0;
    for (let other = 1; other < waiting.length; other++) {
      if ((waiting[other]?.at ?? 0) < (waiting[next]?.at ?? 0)) next = other;
    }
    const due = waiting[next];
    const work = due === undefined ? undefined : people[due.person];
    if (due === undefined || work === undefined) return;
    if (due.at > TOO_LONG_SECONDS)
      throw new Error("The night does not end: somebody waits for what never comes");
    setClock(due.at);
    const step = work.next();
    if (step.done === true) waiting.splice(next, 1);
    else due.at += step.value;
    yield due.at;
  }
}
