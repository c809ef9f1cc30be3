import { impossible } from "@stemketen/core/basics";
import { Button, Dialog, statusWords, useTexts } from "@stemketen/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import { type Outputs, useTRPC } from "../../app/api.ts";
import styles from "./Session.module.css";
import { sessionTexts } from "./session.texts.ts";

type Obstacle = Outputs["session"]["obstacles"][number];

/** How often is asked what is missing, in milliseconds: others are at work on it. */
const ASK_EVERY = 5000;
/** More stations than this are counted, and shown in the overview. */
const MOST_STATIONS = 8;

/** Ends the session, or lists what is missing with the way to each. */
export function FinishSession() {
  const texts = useTexts(sessionTexts);
  const api = useTRPC();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const obstacles = useQuery(api.session.obstacles.queryOptions(undefined, { refetchInterval: ASK_EVERY }));
  const finish = useMutation(
    api.session.finish.mutationOptions({
      onSuccess: async (answer) => {
        await queries.invalidateQueries({ queryKey: api.session.pathKey() });
        if (answer.ok) setOpen(false);
      },
    }),
  );
  const missing = obstacles.data;
  const problem = finish.isError
    ? texts.unreachable
    : finish.data?.ok === false
      ? texts[finish.data.error.kind]
      : null;
  return (
    <section className={styles.step} aria-live="polite">
      <h2>{texts.finishTitle}</h2>
      {missing === undefined && <p>{texts.looking}</p>}
      {missing !== undefined && missing.length > 0 && (
        <>
          <p>{texts.missing}</p>
          <Obstacles obstacles={missing} />
        </>
      )}
      {missing?.length === 0 && (
        <>
          <p>{texts.finishReady}</p>
          <Button kind="main" onClick={() => setOpen(true)}>
            {texts.finish}
          </Button>
        </>
      )}
      <Dialog
        open={open}
        title={texts.finishQuestion}
        onClose={() => setOpen(false)}
        problem={problem}
        action={{
          title: texts.finish,
          onAct: () => finish.mutate(),
          busy: finish.isPending ? texts.busy : null,
        }}
      >
        <p>{texts.finishEffect}</p>
      </Dialog>
    </section>
  );
}

function Obstacles({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const texts = useTexts(sessionTexts);
  const stations = obstacles.filter((obstacle) => obstacle.kind === "station");
  const others = obstacles.filter((obstacle) => obstacle.kind !== "station");
  const isMany = stations.length > MOST_STATIONS;
  return (
    <ul className={styles.missing}>
      {others.map((obstacle) => (
        <li key={`${obstacle.kind} ${"station" in obstacle ? obstacle.station : ""}`}>
          <ObstacleLine obstacle={obstacle} />
        </li>
      ))}
      {isMany && (
        <li>
          <Link href="/overzicht">{texts.manyStations(stations.length)}</Link>
        </li>
      )}
      {!isMany &&
        stations.map((obstacle) => (
          <li key={obstacle.station}>
            <ObstacleLine obstacle={obstacle} />
          </li>
        ))}
    </ul>
  );
}

function ObstacleLine({ obstacle }: { obstacle: Obstacle }): ReactNode {
  const texts = useTexts(sessionTexts);
  const words = useTexts(statusWords);
  switch (obstacle.kind) {
    case "station":
      return (
        <>
          <Link href={`/stembureau/${obstacle.station}`}>{`${obstacle.station} ${obstacle.name}`}</Link>:{" "}
          {words[obstacle.status].toLowerCase()}
        </>
      );
    case "errors-not-accepted":
      return (
        <>
          <Link href={`/stembureau/${obstacle.station}`}>{texts.stationNumber(obstacle.station)}</Link>:{" "}
          {texts.notAccepted(obstacle.findings.join(", "))}
        </>
      );
    case "details":
      return texts.fillIn(obstacle.fields.map((field) => texts[`missing-${field}`]).join(", "));
    case "control-protocol":
      return <Link href="/resultaat">{texts[`protocol-${obstacle.state}`]}</Link>;
    case "sheets-changed":
      return texts.sheetsChanged(obstacle.stations.join(", "));
    case "re-adding-differs":
      return texts.reAddingDiffers(obstacle.differences.length);
    default:
      return impossible(obstacle);
  }
}
