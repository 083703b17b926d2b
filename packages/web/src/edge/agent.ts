/** Browser families in the order they are asked for: later ones also stand in the names of earlier ones. */
const families = [
  { name: "Edge", pattern: /\bEdg(?:e|A|iOS)?\// },
  { name: "Opera", pattern: /\bOPR\// },
  { name: "Samsung Internet", pattern: /\bSamsungBrowser\// },
  { name: "Firefox", pattern: /\b(?:Firefox|FxiOS)\// },
  { name: "Chrome", pattern: /\b(?:Chrome|CriOS)\// },
  { name: "Safari", pattern: /\bSafari\// },
] as const;

/** The family of a browser, which is all that is kept of its name. */
export function agentFamily(userAgent: string | undefined): string {
  return families.find((family) => family.pattern.test(userAgent ?? ""))?.name ?? "other";
}
