export * from "../../packages/core/src/preview/index.ts";
