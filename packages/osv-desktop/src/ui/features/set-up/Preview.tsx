import { impossible } from "@stemketen/core/basics";
import { formatDay, formatNumber, useLanguage, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type Outputs, useTRPC } from "../../app/api.ts";
import { Facts } from "../../app/Facts.tsx";
import { fileStepTexts } from "./file-step.texts.ts";
import styles from "./SetUp.module.css";

type FilePreview = NonNullable<Outputs["election"]["preview"]>;

interface PreviewProps {
  readonly message: "110a" | "230b" | "110b";
  readonly sha256: string;
  readonly name: string;
  readonly title?: string;
}

/** What stands in a file, so that somebody can see whether it is the right one. */
export function Preview({ message, sha256, name, title }: PreviewProps) {
  const texts = useTexts(fileStepTexts);
  const preview = useQuery(useTRPC().election.preview.queryOptions({ message, sha256 })).data;
  if (preview === undefined || preview === null) return null;
  return (
    <section className={styles.preview}>
      <h3>{title ?? texts.whatIsIn}</h3>
      <WhatIsIn preview={preview} name={name} />
    </section>
  );
}

function WhatIsIn({ preview, name }: { preview: FilePreview; name: string }) {
  const texts = useTexts(fileStepTexts);
  const language = useLanguage();
  const { election } = preview;
  const about: readonly (readonly [string, ReactNode])[] = [
    [texts.fileName, name],
    [texts.election, election.name],
    [texts.date, formatDay(election.date, language)],
  ];
  switch (preview.message) {
    case "110a": {
      const names = preview.municipalities.map((municipality) => municipality.name).join(", ");
      const seats = formatNumber(preview.seats, language);
      return <Facts facts={[...about, [texts.seats, seats], [texts.municipality, names]]} />;
    }
    case "230b": {
      const candidates = preview.lists.reduce((sum, list) => sum + list.candidates, 0);
      const counts: readonly (readonly [string, ReactNode])[] = [
        [texts.lists, formatNumber(preview.lists.length, language)],
        [texts.candidates, formatNumber(candidates, language)],
      ];
      return (
        <>
          <Facts facts={[...about, ...counts]} />
          <Lists lists={preview.lists} />
        </>
      );
    }
    case "110b": {
      const { municipality, stations, eligibleVoters } = preview;
      const voters = eligibleVoters === null ? "–" : formatNumber(eligibleVoters, language);
      const counts: readonly (readonly [string, ReactNode])[] = [
        [texts.municipality, municipality.name],
        [texts.stations, formatNumber(stations.length, language)],
        [texts.voters, voters],
      ];
      return <Facts facts={[...about, ...counts]} />;
    }
    default:
      return impossible(preview);
  }
}

function Lists({ lists }: { lists: Extract<FilePreview, { message: "230b" }>["lists"] }) {
  const texts = useTexts(fileStepTexts);
  const language = useLanguage();
  return (
    <ol className={styles.lists} aria-label={texts.lists}>
      {lists.map(({ number, title, candidates }) => (
        <li key={number}>
          <span>{number}</span>
          <span>{title}</span>
          <span>{texts.candidateCount(formatNumber(candidates, language))}</span>
        </li>
      ))}
    </ol>
  );
}
