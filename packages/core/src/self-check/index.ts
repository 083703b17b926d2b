export { type Derived, derivedRows, lineageOf } from "./derive.ts";
export { maxReportChars, type PcReport, parseReport } from "./report.ts";
export { type CodeMeaning, type SelfCheck, type SelfCheckAnswers, selfCheck } from "./self-check.ts";
export { checkSnippet } from "./snippet.ts";
export { basisWords } from "./words.ts";
