import { UnusableFile } from "../unusable-file.ts";
import type { Sink } from "./whole-file.ts";

/** Writes to a stream of the process and waits until it has taken all. */
export function writeTo(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === "") return Promise.resolve();
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Standard output as somewhere that output goes. */
export const standardOutput: Sink = {
  write: (text) =>
    writeTo(process.stdout, text).catch((error) => {
      throw new UnusableFile("standard output", "written", error);
    }),
  finish: () => Promise.resolve(),
  abandon: () => Promise.resolve(),
};
