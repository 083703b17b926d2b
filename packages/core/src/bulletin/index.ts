export * from "./audience.ts";
export * from "./bulletin.ts";
export { isWebUrl } from "./cite.ts";
export { type ComposeInput, composeContent, composeManualContent, defaultBlocks } from "./compose.ts";
export * from "./digest.ts";
export { type BulletinFact, bulletinFacts } from "./facts.ts";
export { textFromMarkdown } from "./markdown.ts";
export * from "./new-bulletin.ts";
export * from "./status.ts";
export { withKindLabel, withoutKindLabel } from "./subject.ts";
export {
  causeWords,
  certaintyWords,
  formatInstant,
  type KindWords,
  kindWords,
  listNames,
  releaseName,
  severityWords,
  type Words,
} from "./words.ts";
