import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { answeringTargets } from "./probe.ts";
import type { Target } from "./targets.ts";

const HOST = "127.0.0.1";

let listener: Server;
let nameServer: Socket;
let tcp: Target;
let dns: Target;

/** An answer to a question: the question itself, as an answer without any address, with this outcome. */
function answerTo(question: Buffer, outcome: number): Buffer {
  const answer = Buffer.from(question);
  answer.writeUInt16BE(0x8180 | outcome, 2);
  return answer;
}

const NAME_DOES_NOT_EXIST = 3;

beforeEach(async () => {
  listener = createServer((socket) => socket.end());
  listener.listen(0, HOST);
  await once(listener, "listening");
  const address = listener.address();
  tcp = { kind: "tcp", host: HOST, port: typeof address === "object" ? (address?.port ?? 0) : 0 };
  nameServer = createSocket("udp4");
  nameServer.bind(0, HOST);
  await once(nameServer, "listening");
  dns = { kind: "dns", server: HOST, port: nameServer.address().port, name: "lindewaard.example" };
});

afterEach(() => {
  listener.close();
  nameServer.close();
});

it("a connection that is made is a way out; a port where nobody listens is not", async () => {
  expect(await answeringTargets([tcp])).toEqual([`tcp ${HOST}:${tcp.port}`]);
  listener.close();
  await once(listener, "close");
  expect(await answeringTargets([tcp])).toEqual([]);
});

it("any answer of a name server is a way out, also that the name does not exist", async () => {
  nameServer.on("message", (question, { port, address }) => {
    nameServer.send(answerTo(question, NAME_DOES_NOT_EXIST), port, address);
  });
  expect(await answeringTargets([tcp, dns])).toEqual([
    `tcp ${HOST}:${tcp.port}`,
    `dns lindewaard.example @ ${HOST}:${dns.port}`,
  ]);
});

it("asks nobody when it knows of nobody", async () => {
  expect(await answeringTargets([])).toEqual([]);
});
