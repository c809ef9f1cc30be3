import { err, impossible, ok, type Result } from "../basics/index.ts";
import { findingKey, type ResultSheet, valuesOfSheet } from "../election/index.ts";
import { errorsOf } from "./accepted-errors.ts";
import type { CommandOf, DataEntryRefusal } from "./commands.ts";
import { fingerprintOf } from "./finding-fingerprint.ts";
import { type Handler, refuseBlank, unless } from "./phase.ts";
import { agree, judgeFirst } from "./settlement.ts";
import type { AcceptedError, DataEntryState } from "./states.ts";

type Acceptances = Result<readonly AcceptedError[], DataEntryRefusal>;

/** The acceptances with this one; accepting an error again replaces the reason. */
function accept(
  sheet: ResultSheet,
  accepted: readonly AcceptedError[],
  { finding: key, reason, by, at }: CommandOf<"accept-error">,
): Acceptances {
  const values = valuesOfSheet(sheet);
  const added = errorsOf(sheet, accepted)
    .filter(({ finding }) => findingKey(finding) === key)
    .map(({ finding }): AcceptedError => {
      return { finding, fingerprint: fingerprintOf(finding, values), reason: reason.trim(), by, at };
    });
  if (added.length === 0) return err({ kind: "unknown-finding", finding: key });
  const refusal = refuseBlank(reason);
  if (refusal !== null) return err(refusal);
  return ok([...accepted.filter(({ finding }) => findingKey(finding) !== key), ...added]);
}

/** The coordinator saw the error of a first entry on the paper. When it was the last one, the entry is done. */
export const acceptOnFirst: Handler<"first-entry-errors", "accept-error"> = (_, state, command) => {
  const accepted = accept(state.first.sheet, state.accepted, command);
  return accepted.ok ? ok(judgeFirst(state.first, accepted.value)) : accepted;
};

/** The coordinator saw the error of two equal entries on the paper. When it was the last one, they are definitive. */
export const acceptOnAgreed: Handler<"errors-on-paper", "accept-error"> = (_, state, command) => {
  const accepted = accept(state.sheet, state.accepted, command);
  return accepted.ok ? ok(agree(state, accepted.value, command.at)) : accepted;
};

type Accepting = Extract<DataEntryState, { readonly accepted: readonly AcceptedError[] }>["kind"];

/** The states in which an acceptance can be taken back: all that have one, but for an entry sent back. */
type Withdrawing = Exclude<Accepting, "first-entry">;

/**
 * The coordinator takes an acceptance back. Somebody who is typing notices nothing; where the error stood in
 * nobody's way any more, it does so again.
 */
export const withdrawAcceptance: Handler<Withdrawing, "withdraw-acceptance"> = (_, state, command) => {
  const accepted = state.accepted.filter(({ finding }) => findingKey(finding) !== command.finding);
  const known = accepted.length < state.accepted.length;
  const unknown: DataEntryRefusal = { kind: "unknown-finding", finding: command.finding };
  return unless(known ? refuseBlank(command.reason) : unknown, () => {
    switch (state.kind) {
      case "first-entry-errors":
      case "first-entry-done":
        return judgeFirst(state.first, accepted);
      case "errors-on-paper":
      case "definitive":
        return agree(state, accepted, command.at);
      case "second-entry":
      case "differences":
      case "correction":
        return { ...state, accepted };
      default:
        return impossible(state);
    }
  });
};
