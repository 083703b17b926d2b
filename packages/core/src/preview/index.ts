export { sampleDigest } from "./digest.ts";
export { lettersIn, links } from "./letters.ts";
export { type PreviewMail, previewMails } from "./mails.ts";
export { bulletinOf, incidentOf, reportOf, site, story, storyBulletins } from "./story.ts";
