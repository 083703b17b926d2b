import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { tokens } from "../../packages/web/src/look/tokens.ts";

const file = createRequire(import.meta.url).resolve("@digital-go-jp/design-tokens/dist/tokens.css");
const published = new Map(
  [...readFileSync(file, "utf8").matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1], match[2]]),
);

/** The package's name for each family of our short names. */
const families: Readonly<Record<string, string>> = {
  gray: "color-neutral-solid-gray-",
  radius: "border-radius-",
  size: "font-size-",
};

test.each(Object.entries(tokens))(
  "the token %s has the value the Digital Agency publishes",
  (name, value) => {
    const [, family = "", step = ""] = /^([a-z]+)(\d*)$/.exec(name) ?? [];
    const key =
      step === "" ? `color-neutral-${family}` : `${families[family] ?? `color-primitive-${family}-`}${step}`;

    expect(published.get(key)).toBe(value);
  },
);
