import { parentPort } from "node:worker_threads";

// Doubles numbers; throws, ends or stays silent when told to.
parentPort?.on("message", (task: number | "throw" | "end" | "wait") => {
  if (task === "throw") throw new Error("this went wrong");
  if (task === "end") process.exit(7);
  if (task !== "wait") parentPort?.postMessage(task * 2, []);
});
