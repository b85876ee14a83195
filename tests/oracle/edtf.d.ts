/** What the tests and the benchmark use of the `edtf` package, which comes without types. */
declare module "edtf" {
  function edtf(text: string): { min: unknown; max: unknown };

  // biome-ignore lint/style/noDefaultExport: the package itself exports it so.
  export { edtf as default };
}
