import type { Page } from "@playwright/test";
import type { PersonName } from "./pictures-people.ts";
import type { World, WorldName } from "./pictures-worlds.ts";

/** A main screen, and how it is brought before the camera. */
export interface PicturedScreen {
  /** How its files are called. */
  readonly name: string;
  /** What is to be seen, in one Dutch sentence. */
  readonly says: string;
  readonly world: WorldName;
  /** Who sits there; null: nobody is logged in. */
  readonly as: PersonName | null;
  /** What happens before the screen is opened. */
  readonly before?: (world: World) => Promise<unknown>;
  readonly address: string;
  /** What is done on the opened screen until it is as it should be pictured. */
  readonly begin: (page: Page) => Promise<unknown>;
  /** What must be in sight on the narrow picture; left out: its top. */
  readonly narrowAt?: string;
  /** The state in which something is wrong; null: the screen itself is that state. */
  readonly fault: {
    readonly says: string;
    readonly make: (page: Page, world: World) => Promise<unknown>;
    /** What must be in sight on the picture of it; left out: its top. */
    readonly at?: string;
  } | null;
}
