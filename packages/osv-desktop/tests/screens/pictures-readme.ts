import type { PicturedScreen } from "./pictures-screen.ts";

type Files = readonly [wide: string, narrow: string, fault?: string];

/** The files of a screen: at a desk, narrow, and with something wrong when it has such a state. */
export function picturesOf({ name, fault }: PicturedScreen): Files {
  const files = [`${name}.png`, `${name}-320.png`] as const;
  return fault === null ? files : [...files, `${name}-fout.png`];
}

function rowOf(screen: PicturedScreen): string {
  const [wide, narrow, fault] = picturesOf(screen);
  const wrong = fault === undefined ? "" : `[${screen.fault?.says}](${fault})`;
  return `| [${screen.says}](${wide}) | [320](${narrow}) | ${wrong} |`;
}

/** The page that lists the pictures, one row a screen. */
export function readmeOf(screens: readonly PicturedScreen[]): string {
  return `# De schermen van het telprogramma

Elk scherm op 1366 × 768, op 320 pixels breed en als er iets mis is. De gemeente en de mensen zijn
verzonnen. \`pnpm --filter @stemketen/osv-desktop pictures\` maakt de plaatjes opnieuw; een test maakt ze
bij elke controle ook, en kijkt na of deze lijst klopt.

| Scherm | Smal | Als er iets mis is |
| --- | --- | --- |
${screens.map(rowOf).join("\n")}
`;
}
