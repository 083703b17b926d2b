/** What the pages say that ask for a person, or refuse a program, with a status of success. */
const marks = [
  /<title>\s*(?:just a moment|attention required|access denied|one moment, please|robot check|security check)/i,
  /\bcf-(?:chl|challenge|browser-verification|turnstile)|challenges\.cloudflare\.com|\/cdn-cgi\/challenge-platform\//i,
  /\b(?:px-captcha|g-recaptcha|h-captcha|hcaptcha\.com|captcha-delivery\.com|_Incapsula_Resource|ak_bmsc)\b/i,
  /(?:verify|prove|confirm)(?: that)? you(?:'|’| a)re (?:not a robot|a human|human)|are you (?:a )?human\b/i,
  /unusual traffic from your|enable javascript and cookies to continue|checking your browser before/i,
  /ロボットではないことを|アクセスが(?:拒否|制限)されました/,
];
const headLength = 20_000;

/** Says whether an HTML document is a challenge in place of what was asked for. */
export function isChallenge(html: string): boolean {
  const head = html.slice(0, headLength);
  return /<(?:!doctype html|html|head|body)\b/i.test(head) && marks.some((mark) => mark.test(head));
}
