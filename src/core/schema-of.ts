/**
 * A schema, made by a function so that bundlers can drop it where nothing uses it: mark the call with
 * `/* @__PURE__ *\/`. A pure call's own arguments would be kept if they had calls in them; a function has none.
 */
export function schemaOf<S>(make: () => S): S {
  return make();
}
