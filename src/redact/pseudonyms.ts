import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { issueOf } from "../core/issue.ts";
import { ChronologyError } from "../core/result.ts";

/** Gives an id its pseudonym, by the kind of what it is the id of. */
export type Pseudonyms = (kind: string, id: string) => string;

/** How many bytes a key has at least. */
export const shortestKey = 16;

/**
 * Makes a function that, for the id of a case file, makes one that gives each id its pseudonym: an HMAC of the case file's
 * id, the kind and the id, so that one key always gives the same and nobody without the key can tell whose it is. Ids are
 * unique in their case file alone: without it, records of two that happen to have one id would read as one. A case file
 * may have the id of one of its records: with the kind left out, its pseudonym would say whose case it is.
 *
 * @param key - at least 16 bytes, secret; a text stands for its UTF-8 bytes.
 * @throws ChronologyError (`key-too-short`).
 * @see RFC 2104, "HMAC: keyed-hashing for message authentication".
 */
export function pseudonymsOf(key: string | Uint8Array | undefined): (caseFile: string) => Pseudonyms {
  const bytes = typeof key === "string" ? utf8ToBytes(key) : key;
  if (!(bytes instanceof Uint8Array) || bytes.length < shortestKey) {
    const message = `A key has at least ${shortestKey} bytes.`;
    throw new ChronologyError([issueOf("key-too-short", message, { params: { atLeast: shortestKey } })]);
  }
  const keyed = hmac.create(sha256, bytes);
  return (caseFile) => {
    const known = new Map<string, string>();
    return (kind, id) => {
      const text = JSON.stringify([caseFile, kind, id]);
      const name =
        known.get(text) ?? `${kind}-${bytesToHex(keyed.clone().update(utf8ToBytes(text)).digest()).slice(0, 20)}`;
      known.set(text, name);
      return name;
    };
  };
}
