import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "infra",
    root: import.meta.dirname,
    include: ["*.test.ts"],
    globalSetup: ["global-setup.ts"],
  },
});
