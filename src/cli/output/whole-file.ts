import { randomBytes } from "node:crypto";
import { constants, fstat, type Stats } from "node:fs";
import { access, type FileHandle, lstat, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { standardInput } from "../input/read-text.ts";
import { systemCodeOf, UnusableFile } from "../unusable-file.ts";
import { WrongUsage } from "../wrong-usage.ts";
import { removeOnSignal } from "./remove-on-signal.ts";

/** Somewhere that output goes, piece by piece. */
export interface Sink {
  write(text: string): Promise<void>;
  /** Makes all that was written stand. */
  finish(): Promise<void>;
  /** Leaves what was there before. */
  abandon(): Promise<void>;
}

/**
 * Opens a file to be written whole or not at all: what is written goes to a file beside it, which takes its place when
 * all is on the disk. Whatever happens before that, the old file stays as it was, and nothing is left beside it, but
 * where the process is killed outright. A device or a pipe is written to directly. A file that may not be written to is not
 * replaced either, nor is a link to a file that is not there: what it leads to may be a disk that is not mounted.
 *
 * @param inputs - files that are read, none of which may be the target.
 * @throws WrongUsage where the target is one of the inputs; UnusableFile where it cannot be written.
 */
export async function openWholeFile(file: string, inputs: readonly string[]): Promise<Sink> {
  const old = await statOf(file);
  for (const input of inputs) {
    const one = await statOfInput(input);
    if (old !== undefined && one !== undefined && old.dev === one.dev && old.ino === one.ino)
      throw new WrongUsage("--out is the input itself; an input is never overwritten");
  }
  const inFile = writing(file);
  if (old !== undefined && !old.isFile()) {
    const handle = await inFile(() => open(file, "w"));
    return {
      write: (text) => inFile(() => handle.writeFile(text)),
      finish: () => inFile(() => handle.close()),
      abandon: () => handle.close(),
    };
  }
  if (old === undefined && (await isLink(file)))
    throw new UnusableFile(file, "written", "it is a link, and there is no file where it leads");
  const target = old === undefined ? file : await inFile(() => realpath(file));
  if (old !== undefined) {
    // Whoever may do everything is held back by no permission: a file that nobody may write to is meant to stay.
    if ((old.mode & 0o222) === 0) throw new UnusableFile(file, "written", "it is write-protected");
    await inFile(() => access(target, constants.W_OK));
  }
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  const keep = removeOnSignal(beside);
  const handle = await inFile(() => open(beside, "wx", old === undefined ? 0o666 : old.mode & 0o777));
  return {
    write: (text) => inFile(() => handle.writeFile(text)),
    finish: () =>
      inFile(async () => {
        await handle.sync();
        await handle.close();
        await rename(beside, target);
        keep();
        await syncFolder(dirname(target));
      }),
    abandon: async () => {
      await discard(handle, beside);
      keep();
    },
  };
}

/** Says of an error which file it is about. */
function writing(file: string): <T>(work: () => Promise<T>) => Promise<T> {
  return async (work) => {
    try {
      return await work();
    } catch (error) {
      throw new UnusableFile(file, "written", error);
    }
  };
}

async function discard(handle: FileHandle, beside: string): Promise<void> {
  await handle.close().catch(() => undefined); // it may be closed already
  await rm(beside, { force: true });
}

/** Makes the new name last; not every system lets folders be opened. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** What standard input comes from, where it is a file, and the file that an input is. */
async function statOfInput(input: string): Promise<Stats | undefined> {
  return input === standardInput ? await promisify(fstat)(0).catch(() => undefined) : await statOf(input);
}

async function isLink(file: string): Promise<boolean> {
  const found = await lstat(file).catch(() => undefined);
  return found?.isSymbolicLink() === true;
}

async function statOf(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch (error) {
    if (systemCodeOf(error) === "ENOENT") return undefined;
    throw new UnusableFile(file, "written", error);
  }
}
