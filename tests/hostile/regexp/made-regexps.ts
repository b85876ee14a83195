import { vi } from "vitest";

/** A regular expression that code made as it ran, and the file that did, within `src`. */
export interface MadeRegexp {
  file: string;
  source: string;
  flags: string;
}

/** What `new RegExp` makes while work is done, in modules that the work loads anew. */
export async function regexpsMadeBy(work: () => Promise<void>): Promise<MadeRegexp[]> {
  const made: MadeRegexp[] = [];
  const original = globalThis.RegExp;
  vi.resetModules();
  globalThis.RegExp = new Proxy(original, {
    construct(target, given, self) {
      const expression: RegExp = Reflect.construct(target, given, self);
      const file = /\/src\/([\w./-]+\.ts)/.exec(new Error().stack ?? "")?.[1];
      if (file !== undefined) made.push({ file, source: expression.source, flags: expression.flags });
      return expression;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = original;
  }
  return made;
}
