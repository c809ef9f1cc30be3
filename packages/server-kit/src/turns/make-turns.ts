/** Work that is done one thing after another, in the order of asking. */
export interface Turns {
  /** Does this after all that was asked before; what fails holds up nothing that comes after it. */
  readonly inTurn: <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome>;
  /** Resolves when nothing of it is being done. */
  readonly idle: () => Promise<unknown>;
}

/** A row in which nobody stands yet. */
export function makeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn: (work) => {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    },
    idle: () => last,
  };
}
