// mjml 5 ships no types; this is the part the build uses.
declare module "mjml" {
  function mjml2html(
    mjml: string,
    options: { readonly validationLevel: "strict"; readonly fonts: Readonly<Record<string, string>> },
  ): Promise<{ readonly html: string; readonly errors: readonly unknown[] }>;
  export = mjml2html;
}
