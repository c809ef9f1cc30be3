import { canonicalJson, impossible, type JsonValue } from "@stemketen/core/basics";
import { COMMAND_ROLES, type DataEntryCommand, typistView } from "@stemketen/core/data-entry";
import type { RouterInputs } from "@stemketen/osv-desktop/api";
import type { RoomEvent } from "../counting-room.ts";
import type { NightOffice } from "./night-office.ts";
import { demand } from "./set-up-count.ts";

type Inputs = RouterInputs["entry"];

/** What somebody did in the room is done at the tabulator as well, which must come to the same. */
export class Replay {
  readonly #office: NightOffice;

  constructor(office: NightOffice) {
    this.#office = office;
  }

  /** @throws Error when the tabulator refuses it, or shows something else than the room */
  async do(event: RoomEvent): Promise<void> {
    const { command } = event;
    this.#office.clock.now = command.at;
    const role = COMMAND_ROLES[command.kind];
    switch (role) {
      case "typist":
        return this.#type(event);
      case "coordinator":
        return this.#settle(event);
      case "program":
        // What the tabulator does by itself, it has done by itself.
        return undefined;
      default:
        return impossible(role);
    }
  }

  async #type({ station, command, after }: RoomEvent): Promise<void> {
    const { by } = command;
    const answer = await this.#office
      .seatOf(by)
      .api.entry.type.mutate({ station, command: asked(command) as Inputs["type"]["command"] });
    const {
      version: _version,
      name: _name,
      ...view
    } = demand(answer, `${command.kind} of ${by.name} at ${station}`);
    const shown = canonicalJson(shownTo(view));
    const expected = canonicalJson(shownTo(typistView(after, by)));
    if (shown !== expected) throw new Error(`Station ${station} after ${command.kind}: ${shown}`);
  }

  async #settle({ station, command }: RoomEvent): Promise<void> {
    const { coordinator, idOf } = this.#office;
    const { inspect, settle } = coordinator.api.entry;
    const version = (await inspect.query({ station }))?.version ?? null;
    const to = command.kind === "hand-over" ? { to: idOf(command.to) } : {};
    const wanted = { ...asked(command), ...to } as Inputs["settle"]["command"];
    demand(await settle.mutate({ station, version, command: wanted }), `${command.kind} at ${station}`);
  }
}

/** The command as a screen sends it: who asks and when is for the tabulator to know. */
function asked({ by: _by, at: _at, ...command }: DataEntryCommand): object {
  return command;
}

/** A view without moments and people: the tabulator knows the same people under ids of its own. */
function shownTo(view: unknown): JsonValue {
  return JSON.parse(
    JSON.stringify(view, (key, value: unknown) =>
      ["by", "at", "savedAt", "typist", "assignedTo", "finishedBy", "finishedAt"].includes(key)
        ? null
        : value,
    ),
  );
}
