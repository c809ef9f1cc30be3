import { EML_LIMITS } from "../limits.ts";
import type { ElementRule } from "./grammar.ts";
import { isForeign, shownName } from "./namespaces.ts";
import type { Cursor, ElementSink } from "./xml-reader.ts";

/** An element that is open. Frames are kept and used again: a count has hundreds of thousands of elements. */
interface Frame<D> {
  rule: ElementRule<D>;
  /** The particle reached, how many children it has had, and which ones of a particle in any order. */
  place: number;
  count: number;
  seen: number;
  readonly outer: Frame<D> | null;
  inner: Frame<D> | null;
}

/** Holds the elements of a file against the rules and runs their actions. */
export class ElementReader<D> implements ElementSink {
  private readonly root: ElementRule<D>;
  private readonly draft: D;
  private frame: Frame<D> | null = null;
  private readonly first: Frame<D>;
  private content = "";
  /** How deep we are within an element whose content is skipped. */
  private skipped = 0;

  /** @param root the rule of the EML element; its name has been checked already */
  constructor(root: ElementRule<D>, draft: D) {
    this.root = root;
    this.draft = draft;
    this.first = { rule: root, place: 0, count: 0, seen: 0, outer: null, inner: null };
  }

  open(name: string, at: Cursor): void {
    if (this.skipped > 0) {
      this.skipped++;
      return;
    }
    const outer = this.frame;
    if (outer === null) {
      this.frame = this.first;
      this.root.open?.(this.draft, at);
      return;
    }
    const child = outer.rule.children.get(name);
    if (child === undefined) {
      if (outer.rule.content !== "anything" && !(outer.rule.foreign && isForeign(name))) {
        at.refuse(outer.outer === null && PAYLOADS.has(name) ? "content" : "unexpected", shownName(name));
      }
      this.skipped = 1;
      return;
    }
    if (child.place !== outer.place) advance(outer, child.place, name, at);
    outer.count++;
    if (outer.count > child.max || (outer.seen & child.bit) !== 0) at.refuse("unexpected", name);
    outer.seen |= child.bit;
    this.enter(outer, child.rule);
    if (child.rule.open !== null) child.rule.open(this.draft, at);
  }

  text(text: string, at: Cursor): void {
    if (this.skipped > 0 || this.frame === null) return;
    const { content } = this.frame.rule;
    if (content === "text") {
      this.content = this.content === "" ? text : this.content + text;
      if (this.content.length > EML_LIMITS.textLength) at.refuse("text-too-long", "");
    } else if (content === "elements" && !isBlank(text)) {
      at.refuse("unexpected", text.trim());
    }
  }

  close(at: Cursor): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    const { frame } = this;
    if (frame === null) return;
    const { rule } = frame;
    if (rule.content === "elements") advance(frame, rule.particles.length, null, at);
    if (rule.close !== null) rule.close(this.draft, this.content, at);
    this.content = "";
    this.frame = frame.outer;
  }

  private enter(outer: Frame<D>, rule: ElementRule<D>): void {
    let frame = outer.inner;
    if (frame === null) {
      frame = { rule, place: 0, count: 0, seen: 0, outer, inner: null };
      outer.inner = frame;
    } else {
      frame.rule = rule;
      frame.place = 0;
      frame.count = 0;
      frame.seen = 0;
    }
    this.frame = frame;
  }
}

/** What can stand in an EML element besides its envelope: another one than its Id says is its own error. */
const PAYLOADS: ReadonlySet<string> = new Set([
  "ElectionEvent",
  "Nomination",
  "CandidateList",
  "Count",
  "Result",
  "OptionsList",
]);

/** Moves on in the order of children; what is passed over must not be required. */
function advance<D>(frame: Frame<D>, target: number, name: string | null, at: Cursor): void {
  const { particles } = frame.rule;
  if (target < frame.place) at.refuse("unexpected", name ?? "");
  for (let place = frame.place; place < target; place++) {
    const particle = particles[place];
    const count = place === frame.place ? frame.count : 0;
    if (particle !== undefined && count < particle.min) {
      at.refuse("missing", particle.rules.map((rule) => rule.name).join(" / "));
    }
  }
  frame.place = target;
  frame.count = 0;
}

function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d) return false;
  }
  return true;
}
