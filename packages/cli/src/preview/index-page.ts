import type { PreviewMail } from "@sokuho/core/preview";

/** A page that lists every mail, with a frame for the one that is looked at. */
export function indexPage(mails: readonly PreviewMail[]): string {
  const kinds = [...new Set(mails.map((mail) => mail.kind))];
  const sections = kinds.map((kind) =>
    section(
      kind,
      mails.filter((mail) => mail.kind === kind),
    ),
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Every mail of Sokuho</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
  :root { color-scheme: light dark; font: 16px/1.6 system-ui, "Noto Sans JP", sans-serif; }
  body { margin: 0; display: grid; grid-template-columns: 22rem 1fr; height: 100vh; }
  nav { overflow: auto; padding: 1rem; }
  h1 { font-size: 1.25rem; margin: 0 0 1rem; }
  h2 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { display: flex; justify-content: space-between; gap: .75rem; font-size: .875rem; }
  iframe { width: 100%; height: 100%; border: 0; background: #fff; }
  @media (max-width: 48rem) { body { grid-template-columns: 1fr; } iframe { height: 60vh; } }
</style>
</head>
<body>
<nav>
<h1>Every mail, ${mails.length} of them</h1>
${sections.join("\n")}
</nav>
<iframe name="mail" title="The mail" sandbox src="${mails[0]?.name ?? ""}.html"></iframe>
</body>
</html>
`;
}

// Names are our own: letters, digits, dots and dashes.
function section(kind: string, mails: readonly PreviewMail[]): string {
  const rows = mails.map(
    ({ name, lang, lineage }) =>
      `<li><a href="${name}.html" target="mail">${lang}${lineage === null ? "" : ` ${lineage}`}</a>` +
      `<span><a href="${name}.txt" target="mail">text</a> <a href="${name}.eml">eml</a></span></li>`,
  );
  return `<h2>${kind}</h2>\n<ul>\n${rows.join("\n")}\n</ul>`;
}
