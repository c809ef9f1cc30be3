import { Resolver } from "node:dns/promises";
import { connect } from "node:net";
import { describeTarget, type Target } from "./targets.ts";

/** How long an answer may take, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Which targets answer: each is a way out of this computer. They are asked at the same time.
 * @returns their names, in the order of the targets
 */
export async function answeringTargets(targets: readonly Target[]): Promise<readonly string[]> {
  const answers = await Promise.all(targets.map(doesAnswer));
  return targets.filter((_, at) => answers[at] === true).map(describeTarget);
}

function doesAnswer(target: Target): Promise<boolean> {
  return target.kind === "tcp" ? doesConnect(target) : doesResolve(target);
}

/** A refusal, too, comes from somewhere, but it may be this computer's own: only a connection counts. */
function doesConnect({ host, port }: Extract<Target, { readonly kind: "tcp" }>): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const finish = (isOpen: boolean): void => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.setTimeout(PATIENCE, () => finish(false));
    socket.once("connect", () => finish(true));
    socket.once("error", () => finish(false));
  });
}

/** Whatever the answer: that name does not exist is also told by somebody. */
const SAID_BY_SERVER: ReadonlySet<string> = new Set(["ENODATA", "ENOTFOUND", "ESERVFAIL", "EREFUSED"]);

async function doesResolve({
  server,
  port,
  name,
}: Extract<Target, { readonly kind: "dns" }>): Promise<boolean> {
  const resolver = new Resolver({ timeout: PATIENCE, tries: 1 });
  resolver.setServers([server.includes(":") ? `[${server}]:${port}` : `${server}:${port}`]);
  try {
    await resolver.resolve4(name);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && SAID_BY_SERVER.has(String(error.code));
  }
}
