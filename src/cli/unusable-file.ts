import { escapeControls } from "./output/escape-controls.ts";

/** Thrown where a file cannot be read or written. Its message names the file and what the system said. */
export class UnusableFile extends Error {
  override readonly name = "UnusableFile";

  constructor(file: string, deed: "read" | "written", reason: unknown) {
    super(`${escapeControls(file)} cannot be ${deed}: ${reasonOf(reason)}`, { cause: reason });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be larger than is allowed",
  EROFS: "the disk can only be read",
};

function reasonOf(reason: unknown): string {
  if (typeof reason === "string") return reason;
  const code = systemCodeOf(reason);
  return reasons[code] ?? (code === "" ? "unknown reason" : code);
}

/** The code of a system error, such as `ENOENT`; empty where it is none. */
export function systemCodeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
