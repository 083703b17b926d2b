export { domainOf, isMailAddress, toHeaderAddress } from "./address.ts";
export { composeLetter, renderLetterParts } from "./compose-letter.ts";
export { type CutMail, cutMail } from "./cut.ts";
export { blocksOf, fillMail, type MailReader } from "./fill.ts";
export { type FrozenMail, freezeMail, type RenderedMail, renderMail } from "./freeze.ts";
export type { Letter, LetterKind } from "./letter.ts";
export { composeProbe, probeAddress } from "./probe.ts";
export * from "./site.ts";
export { closeWord, openWord, slotNames, slotWord } from "./slots.ts";
