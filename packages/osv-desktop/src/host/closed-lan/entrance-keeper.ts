import { ok, type Result } from "@stemketen/core/basics";
import type { DeskEntrance, EntranceError } from "../../server/first-start/installation.ts";
import type { Room } from "../room.ts";
import { removeAuthority } from "./authority-file.ts";
import type { AuthorityPorts } from "./local-authority.ts";
import { type OpenEntrance, openEntrance } from "./room-listener.ts";

/** Where the desks of a room come in. */
export interface DeskNetwork {
  /** The addresses of this computer in the room, as they are now. */
  readonly addresses: () => readonly string[];
  /** Fixed, so that a desk finds it again after a restart; 0: any free one. */
  readonly port: number;
}

/** Keeps the one entrance for other desks: open while that was decided, and never otherwise. */
export interface EntranceKeeper {
  /** Opens it to this room, or leaves it open as it is. */
  readonly open: (room: Room) => Promise<Result<DeskEntrance, EntranceError>>;
  readonly entrance: () => DeskEntrance | null;
  /** Closes it; `forget`: what desks trusted is worth nothing from then on. */
  readonly close: (forget: boolean) => Promise<void>;
}

/** @param folder of this computer's data */
export function makeEntranceKeeper(
  folder: string,
  { addresses, port }: DeskNetwork,
  ports: AuthorityPorts,
): EntranceKeeper {
  let entrance: OpenEntrance | null = null;
  return {
    open: async ({ handleDesk }) => {
      if (entrance !== null) return ok(entrance);
      const names = addresses();
      const opened = await openEntrance(handleDesk(names), { folder, addresses: names, port, ...ports });
      if (opened.ok) entrance = opened.value;
      return opened;
    },
    entrance: () => entrance,
    close: async (forget) => {
      const closing = entrance;
      entrance = null;
      await closing?.close();
      if (forget) removeAuthority(folder);
    },
  };
}
