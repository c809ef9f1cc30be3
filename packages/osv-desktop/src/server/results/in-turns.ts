import { setImmediate } from "node:timers/promises";

/**
 * The items, with a turn for everybody else after each: what takes long for all of them together then keeps nobody
 * waiting. What was read for one item may have changed before the next.
 */
export async function* inTurns<T>(items: Iterable<T>): AsyncGenerator<T, void, undefined> {
  for (const item of items) {
    yield item;
    await setImmediate();
  }
}
