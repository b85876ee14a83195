/** Does a piece of work when its result is first asked for, and keeps the result. */
export function once<Value>(work: () => Value): () => Value {
  let kept: { value: Value } | undefined;
  return () => {
    kept ??= { value: work() };
    return kept.value;
  };
}
