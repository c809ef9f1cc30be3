import { stationNumber } from "@stemketen/core/election";
import { Button, SegmentedChoice, TextField, useTexts, useToasts } from "@stemketen/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { type Outputs, useTRPC } from "../../app/api.ts";
import styles from "./Papers.module.css";
import { type PaperPlace, PLACES } from "./paper-place.ts";
import { papersTexts } from "./papers.texts.ts";

type Found = NonNullable<Outputs["papers"]["find"]>;

/** A move that was made on this screen, to take back. */
interface Move {
  readonly station: Found["station"];
  readonly name: string;
  readonly from: PaperPlace;
  readonly to: PaperPlace;
}

/** So many moves of this screen are shown. */
const SHOWN = 3;

/** A pile in one go: choose once where the papers go, then number after number with Enter. */
export function MovePaper() {
  const texts = useTexts(papersTexts);
  const [to, setTo] = useState<PaperPlace>("in");
  const [moves, setMoves] = useState<readonly Move[]>([]);
  const move = useMover();
  const takeBack = async (made: Move) => {
    const done = await move({ ...made, from: made.to, to: made.from });
    if (done) setMoves((all) => all.filter((one) => one !== made));
  };
  return (
    <section className={styles.move} aria-labelledby="move-paper">
      <h2 id="move-paper">{texts.moveTitle}</h2>
      <SegmentedChoice
        label={texts.where}
        showLabel
        value={to}
        options={PLACES.map((place) => ({ value: place, label: texts[place] }))}
        onChange={setTo}
      />
      <NumberForm to={to} move={move} onMoved={(made) => setMoves((all) => [made, ...all].slice(0, SHOWN))} />
      {moves.length > 0 && (
        <ul className={styles.moves} aria-label={texts.justMoved}>
          {moves.map((made) => (
            <li key={made.station}>
              <span>{texts.moved(made.station, made.name, texts[made.to])}</span>
              <Button onClick={() => void takeBack(made)}>{texts.undo}</Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface NumberFormProps {
  readonly to: PaperPlace;
  readonly move: (move: Move) => Promise<boolean>;
  readonly onMoved: (move: Move) => void;
}

/** The number of a paper; its name comes as soon as there is such a station, to see that it is the right one. */
function NumberForm({ to, move, onMoved }: NumberFormProps) {
  const texts = useTexts(papersTexts);
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState("");
  const isNumber = /^[1-9]\d{0,8}$/.test(typed.trim());
  const paper = useFound(isNumber ? Number(typed) : null);
  const focus = () => form.current?.querySelector("input")?.focus();
  useEffect(focus, []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (paper === null || paper === undefined || paper.place === to) return;
    const made = { station: paper.station, name: paper.name, from: paper.place, to };
    if (!(await move(made))) return;
    onMoved(made);
    setTyped("");
    focus();
  };
  const isWrong = typed.trim() !== "" && !isNumber;
  const problem = isWrong ? texts.notANumber : paper === null ? texts.noSuchStation : null;
  const isFound = paper !== null && paper !== undefined;
  return (
    <>
      <form ref={form} className={styles.number} onSubmit={(event) => void submit(event)}>
        <TextField
          label={texts.number}
          hint={texts.numberHint}
          value={typed}
          onChange={setTyped}
          error={problem}
          inputMode="numeric"
          autoComplete="off"
        />
        <Button type="submit" kind="main" disabled={!isFound || paper.place === to}>
          {texts.move}
        </Button>
      </form>
      <p className={styles.found} aria-live="polite">
        {isFound && texts.isNow(paper.name, texts[paper.place])}
      </p>
    </>
  );
}

/** The paper of the number that is typed: null when there is no such station. */
function useFound(number: number | null): Found | null | undefined {
  const station = stationNumber(number ?? 1);
  const found = useQuery(useTRPC().papers.find.queryOptions({ station }, { enabled: number !== null }));
  // What was found before belongs to another number.
  return number === null ? undefined : found.data;
}

/** Moves a paper; what went wrong is told. */
function useMover(): (move: Move) => Promise<boolean> {
  const texts = useTexts(papersTexts);
  const api = useTRPC();
  const queries = useQueryClient();
  const { tell } = useToasts();
  const moving = useMutation(api.papers.move.mutationOptions());
  return async ({ station, from, to }) => {
    try {
      const answer = await moving.mutateAsync({ station, from, to });
      if (!answer.ok) tell("error", answer.error.kind === "stale" ? texts.stale : texts.noSuchStation);
      return answer.ok;
    } catch {
      tell("error", texts.unreachable);
      return false;
    } finally {
      await queries.invalidateQueries({ queryKey: api.papers.pathKey() });
    }
  };
}
