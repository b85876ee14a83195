import { readFile } from "node:fs/promises";
import { UnusableFile } from "../unusable-file.ts";
import { decoded } from "./decoded.ts";

/** What stands for standard input in place of a file. */
export const standardInput = "-";

/** What to call an input in messages. */
export function nameOfInput(file: string): string {
  return file === standardInput ? "stdin" : file;
}

/** Reads a file, or standard input, as UTF-8, without a byte order mark. Throws `UnusableFile`. */
export async function readText(file: string): Promise<string> {
  const reading = decoded(await readBytes(file));
  if (reading.why !== undefined) throw new UnusableFile(nameOfInput(file), "read", reading.why);
  return reading.text;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return file === standardInput ? await readStandardInput() : await readFile(file);
  } catch (error) {
    throw new UnusableFile(nameOfInput(file), "read", error);
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
