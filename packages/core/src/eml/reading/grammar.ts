import type { Cursor } from "./xml-reader.ts";

/**
 * The rule of one element: what it may hold and what is done with it. `D` is the draft of the document that
 * its actions fill. Names are resolved names (see namespaces.ts).
 */
export interface ElementRule<in D> {
  readonly name: string;
  /** elements: children only; text: text only; anything: whatever it holds is skipped. */
  readonly content: "elements" | "text" | "anything";
  readonly particles: readonly Particle<D>[];
  readonly children: ReadonlyMap<string, Child<D>>;
  /** Whether elements of other namespaces are skipped here (xs:any ##other in the schema). */
  readonly foreign: boolean;
  readonly open: OpenAction<D> | null;
  readonly close: CloseAction<D> | null;
}

export type OpenAction<in D> = (draft: D, at: Cursor) => void;
export type CloseAction<in D> = (draft: D, text: string, at: Cursor) => void;

/** A place in the order of children: one of these elements, so many times. */
export interface Particle<in D> {
  readonly rules: readonly ElementRule<D>[];
  readonly min: number;
  readonly max: number;
  /** In any order, but each element at most once. */
  readonly once: boolean;
}

/** Where a child stands in the order. */
export interface Child<in D> {
  readonly rule: ElementRule<D>;
  readonly place: number;
  /** How often the particle at that place may occur. */
  readonly max: number;
  /** For a particle with `once`: the bit of this child, otherwise 0. */
  readonly bit: number;
}

/** Exactly one of these elements. */
export function one<D>(...rules: readonly ElementRule<D>[]): Particle<D> {
  return { rules, min: 1, max: 1, once: false };
}

/** One of these elements, or none. */
export function optional<D>(...rules: readonly ElementRule<D>[]): Particle<D> {
  return { rules, min: 0, max: 1, once: false };
}

/** These elements any number of times, in any order, at least `min`. */
export function repeated<D>(min: number, ...rules: readonly ElementRule<D>[]): Particle<D> {
  return { rules, min, max: Number.POSITIVE_INFINITY, once: false };
}

/** These elements in any order, each at most once, at least `min` of them. */
export function anyOrder<D>(min: number, ...rules: readonly ElementRule<D>[]): Particle<D> {
  return { rules, min, max: rules.length, once: true };
}

interface Options<D> {
  readonly open?: OpenAction<D>;
  readonly close?: CloseAction<D>;
  readonly foreign?: boolean;
}

/** An element with children in this order. */
export function element<D>(
  name: string,
  particles: readonly Particle<D>[],
  options: Options<D> = {},
): ElementRule<D> {
  const children = new Map<string, Child<D>>();
  for (const [place, particle] of particles.entries()) {
    for (const [index, rule] of particle.rules.entries()) {
      children.set(rule.name, { rule, place, max: particle.max, bit: particle.once ? 1 << index : 0 });
    }
  }
  return {
    name,
    content: "elements",
    particles,
    children,
    foreign: options.foreign ?? false,
    open: options.open ?? null,
    close: options.close ?? null,
  };
}

/** An element with text only. */
export function text<D>(
  name: string,
  close: CloseAction<D>,
  open: OpenAction<D> | null = null,
): ElementRule<D> {
  return { name, content: "text", particles: [], children: new Map(), foreign: false, open, close };
}

/** An element whose content does not matter to us; `open` may look at its attributes. */
export function ignored<D>(name: string, open: OpenAction<D> | null = null): ElementRule<D> {
  return { name, content: "anything", particles: [], children: new Map(), foreign: true, open, close: null };
}
