import { readFile } from "node:fs/promises";
import { UnusableFile } from "../unusable-file.ts";

/** What stands for standard input in place of a file. */
export const standardInput = "-";

/** What to call an input in messages. */
export function nameOfInput(file: string): string {
  return file === standardInput ? "stdin" : file;
}

/** Reads a file, or standard input, as UTF-8, without a byte order mark. Throws `UnusableFile`. */
export async function readText(file: string): Promise<string> {
  try {
    const bytes = file === standardInput ? await readStandardInput() : await readFile(file);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    const isEncoding = error instanceof TypeError;
    throw new UnusableFile(nameOfInput(file), "read", isEncoding ? "it is not UTF-8 text" : error);
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
