import { once } from "node:events";
import { createServer } from "node:http";
import { must } from "@stemketen/core/basics";

/** Another server on this computer, which no window should ever reach. */
export interface Elsewhere {
  readonly url: string;
  /** What asked it for something. */
  readonly visits: readonly string[];
  readonly close: () => void;
}

/** Starts a server that lets every page of every origin read it, and writes down who came. */
export async function startElsewhere(): Promise<Elsewhere> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? "");
    response.writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Type": "text/html" });
    response.end("<h1>elsewhere</h1>");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = must(typeof address === "object" ? address : null, "it has an address").port;
  return {
    url: `http://127.0.0.1:${port}`,
    visits,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
