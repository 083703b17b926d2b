import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: ["test/infra/**", "test/story/**", "test/browser/**", "test/faults/**"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          execArgv: ["--disable-warning=ExperimentalWarning"],
        },
      },
      "test/infra",
      {
        test: {
          name: "faults",
          include: ["test/faults/**/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          execArgv: ["--disable-warning=ExperimentalWarning", "--expose-gc"],
        },
      },
      {
        test: {
          name: "story",
          include: ["test/story/**/*.test.ts", "test/browser/**/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
