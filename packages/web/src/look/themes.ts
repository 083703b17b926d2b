import { tokens as t } from "./tokens.ts";

/** The colours by what they are for, in light and in dark. */
export const themes = `
:root {
  color-scheme: light dark;
  --ground: ${t.white};
  --panel: ${t.gray50};
  --tint: ${t.blue50};
  --ink: ${t.gray900};
  --soft: ${t.gray700};
  --line: ${t.gray200};
  --edge: ${t.gray536};
  --link: ${t.blue900};
  --act: ${t.blue900};
  --act-over: ${t.blue1000};
  --act-ink: ${t.white};
  --focus: ${t.yellow400};
  --focus-ring: ${t.gray900};
  --wrong: ${t.red1000};
  --wrong-tint: ${t.red50};
  --good: ${t.green900};
  --good-tint: ${t.green50};
  --warn-tint: ${t.yellow50};
  --mark: ${t.yellow300};
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #121214;
    --panel: #1f1f23;
    --tint: #1a2142;
    --ink: ${t.gray50};
    --soft: #c4c4c8;
    --line: #46464d;
    --edge: ${t.gray420};
    --link: ${t.blue300};
    --act: ${t.blue300};
    --act-over: ${t.blue200};
    --act-ink: ${t.blue1200};
    --focus-ring: ${t.white};
    --wrong: ${t.red300};
    --wrong-tint: #3b1717;
    --good: ${t.green300};
    --good-tint: #10301f;
    --warn-tint: #3a3008;
    --mark: ${t.yellow1000};
  }
}
.early-warning { --kind: ${t.yellow400}; --kind-ink: ${t.gray900}; }
.confirmed { --kind: ${t.red900}; --kind-ink: ${t.white}; }
.update { --kind: ${t.blue800}; --kind-ink: ${t.white}; }
.resolved { --kind: ${t.green800}; --kind-ink: ${t.white}; }
.correction { --kind: ${t.purple900}; --kind-ink: ${t.white}; }
.cancelled, .digest { --kind: ${t.gray700}; --kind-ink: ${t.white}; }
`;
