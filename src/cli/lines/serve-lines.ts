import { type MessagePort, workerData } from "node:worker_threads";
import type { Call, FileCommand } from "../command.ts";
import { commands } from "../commands.ts";
import type { Batch } from "./batch.ts";
import { workOnLines } from "./work-on-lines.ts";

/** What a thread is told when it starts. */
export interface Order {
  readonly command: string;
  readonly call: Call;
  /** What to call the file in messages. */
  readonly name: string;
}

/** What a thread does: one batch after the other, each answered in turn. */
export function serveLines(port: MessagePort): void {
  const order: Order = workerData;
  const command = commands.find((one): one is FileCommand => one.reads !== "nothing" && one.name === order.command);
  if (command === undefined) throw new Error("No such command");
  port.on("message", (batch: Batch) => port.postMessage(workOnLines(command, order.call, order.name, batch)));
}
