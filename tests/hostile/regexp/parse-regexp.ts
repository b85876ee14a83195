/** What a regular expression is made of. An atom takes one character; an assertion takes none. */
export type RegexpNode =
  | { kind: "atom"; source: string }
  | { kind: "start" }
  | { kind: "assertion"; within: RegexpNode | undefined }
  | { kind: "sequence"; parts: RegexpNode[] }
  | { kind: "choice"; parts: RegexpNode[] }
  | { kind: "repeat"; part: RegexpNode; min: number; max: number };

const quantifier = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/;
const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/;
const classSource = /^\[(?:[^\]\\]|\\.)*\]/;
const escapeSource = /^\\(?:[pP]\{[^}]+\}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[^bBk1-9])/u;
const assertions = ["$", "\\b", "\\B"];

/**
 * Reads the source of a regular expression that the engine takes, without the flags `m` and `v`.
 *
 * @throws Error for what it does not know, such as a reference back to a group.
 */
export function parseRegexp(source: string): RegexpNode {
  let rest = source;
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)?.[0];
    if (found !== undefined) rest = rest.slice(found.length);
    return found;
  };

  function choice(): RegexpNode {
    const parts = [sequence()];
    while (take(/^\|/)) parts.push(sequence());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "choice", parts };
  }

  function sequence(): RegexpNode {
    const parts: RegexpNode[] = [];
    while (rest !== "" && rest[0] !== "|" && rest[0] !== ")") parts.push(repeated(single()));
    return { kind: "sequence", parts };
  }

  function single(): RegexpNode {
    const open = take(opening);
    if (open !== undefined) {
      const part = choice();
      if (take(/^\)/) === undefined) throw new Error(`a group of ${source} is not closed`);
      return /[=!]$/.test(open) ? { kind: "assertion", within: part } : part;
    }
    if (take(/^\^/)) return { kind: "start" };
    for (const assertion of assertions) {
      if (!rest.startsWith(assertion)) continue;
      rest = rest.slice(assertion.length);
      return { kind: "assertion", within: undefined };
    }
    const atom = take(classSource) ?? take(escapeSource) ?? take(/^[^\\^$*+?()[\]{}|]/u) ?? take(/^[\]}]/);
    if (atom === undefined) throw new Error(`no part of a regular expression: ${rest}`);
    return { kind: "atom", source: atom };
  }

  function repeated(part: RegexpNode): RegexpNode {
    const match = quantifier.exec(rest);
    if (match === null) return part;
    rest = rest.slice(match[0].length);
    const [text, least, comma, most] = match;
    if (least === undefined) return { kind: "repeat", part, ...(simple[text[0] ?? ""] ?? { min: 0, max: 0 }) };
    const min = Number(least);
    return {
      kind: "repeat",
      part,
      min,
      max: comma === "" ? min : most === "" ? Number.POSITIVE_INFINITY : Number(most),
    };
  }

  const whole = choice();
  if (rest !== "") throw new Error(`no part of a regular expression: ${rest}`);
  return whole;
}

const simple: Readonly<Record<string, { min: number; max: number }>> = {
  "*": { min: 0, max: Number.POSITIVE_INFINITY },
  "+": { min: 1, max: Number.POSITIVE_INFINITY },
  "?": { min: 0, max: 1 },
};
