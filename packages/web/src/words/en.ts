import { archiveEn } from "./archive-en.ts";
import { checkEn } from "./check-en.ts";
import type { PageWords } from "./ja.ts";

/** What the public pages say in English. */
export const en: PageWords = {
  site: "Windows activation early warning",
  skip: "Skip to the content",
  menu: "Main pages",
  nav: { form: "Sign up", check: "Check your PC", archive: "Bulletins", sources: "Sources" },
  otherLang: { label: "日本語", hint: "このページを日本語で読む" },
  errorPrefix: "Error: ",
  footer: {
    sender: "Sender",
    postal: "Postal address",
    contact: "Contact",
    about:
      "Sokuho 速報 is a mail service that warns early of Windows activation trouble. It has no connection with Microsoft.",
  },
  form: {
    title: "Know before you update.",
    lead: "When a Windows update starts to break activation, you get a mail at the first credible report. The idea is that of an earthquake early warning: early, plain about what is not yet certain, and corrected to everyone who was told.",
    trace: "What follows what",
    steps: [
      { kind: "early-warning", name: "Early warning", note: "First report, not confirmed" },
      { kind: "confirmed", name: "Confirmed", note: "Microsoft says so" },
      { kind: "resolved", name: "Resolved or corrected", note: "Told to the end" },
    ],
    heading: "Get the warnings",
    intro: "Free of charge. You hear only what concerns the PCs you choose.",
    lineage: "Your PC",
    lineageHint:
      "Choose every PC you use. What can happen, and what helps, depends on the Windows it began with.",
    lineageCheck: "Find out which Windows your PC began with",
    lang: "Language of the mails",
    langs: { ja: "日本語", en: "English" },
    timing: "When to tell you",
    timings: {
      early: {
        label: "At the first credible report",
        how: "It reaches you while still unconfirmed. Should it prove wrong, you get the correction as well.",
      },
      confirmed: {
        label: "Once Microsoft confirms",
        how: "Only what is certain, which can be days or weeks after the first report.",
      },
    },
    digest: "How often",
    digests: {
      now: { label: "As it happens", how: "One mail for each piece of news." },
      daily: {
        label: "Once a day",
        how: "One mail at 7:37 in the morning, Japan time. What ends or corrects a warning does not wait for it.",
      },
    },
    email: "E-mail address",
    emailHint: "We send you a confirmation first. You are signed up once you press the button in it.",
    consent: "Consent",
    purpose:
      "Your address is used to send you these mails and for nothing else, and is given to nobody. As a record of your consent we also keep its time, a part of your IP address and the kind of browser.",
    sender: "Who sends the mails",
    submit: "Send me the confirmation",
    honeypot: "Leave this field empty",
  },
  sample: {
    title: "What a mail looks like",
    from: "From",
    subject: "24H2: activation lost after the update, reports say",
    summary: "Two places report that PCs lose their activation after the update to Windows 11 24H2.",
    certainty: "Certainty",
    block: "PC upgraded free from Windows 7 or 8.1",
    act: ["Pause the update while your release is in support.", "Save the BitLocker recovery key."],
    actTitle: "Do",
    end: "Every mail lets you unsubscribe with one click.",
  },
  summary: "Please check what you entered",
  errors: {
    email: {
      missing: "Enter your e-mail address",
      invalid: "Check the form of the e-mail address (such as name@example.com)",
    },
    lineage: { missing: "Choose at least one PC" },
    lang: { invalid: "Choose the language of the mails" },
    timing: { invalid: "Choose when to be told" },
    consent: { missing: "Tick the box if you agree to receive the mails" },
  },
  subscribed: {
    title: "Check your mail",
    text: "A confirmation is on its way to the address you entered and should arrive within minutes. Press the button in it to finish. The link works for 48 hours.",
    missingTitle: "If nothing arrives",
    missing: [
      "Look in the junk folder.",
      "After ten minutes, check the address and sign up again.",
      "Mail of Japanese mobile carriers is often filtered. Any other address, Gmail for example, will do.",
    ],
    allow: "Domain to allow",
    carriers: [
      { name: "docomo", how: "Add the domain above under 迷惑メール対策 → 受信リスト設定" },
      { name: "au, UQ mobile", how: "Add the domain above under 迷惑メールフィルター → 受信リスト設定" },
      { name: "SoftBank, Y!mobile", how: "Add the domain above under 迷惑メール対策 → 許可するメール" },
    ],
    back: "Back to the form",
  },
  choices: { lineages: "Your PCs", lang: "Language", timing: "When", digest: "How often" },
  confirm: {
    title: "Sign up with these choices?",
    text: "You will get early warnings as follows. Press the button to finish signing up.",
    button: "Finish signing up",
    note: "If you did not ask for this, close the page. You will not be signed up.",
    doneTitle: "You are signed up",
    doneText: {
      early: "You will hear from us at the first credible report.",
      confirmed: "You will hear from us once Microsoft confirms a trouble.",
      daily: "On the morning after there was news, you get it in one mail.",
    },
    doneHint:
      "Change your choices or leave with the link below, or with the links at the end of every bulletin.",
    manage: "Change your choices or leave",
    archive: "See earlier bulletins",
    invalidTitle: "This link does not work",
    invalidText:
      "Its 48 hours are over, or a newer confirmation was mailed to you since. Please sign up once more.",
    again: "Open the form",
  },
  manage: {
    title: "Change what you receive",
    text: "Untick a PC you no longer use and mails about that kind of PC alone stop.",
    save: "Save the changes",
    saved: "Your changes are saved and hold from the next mail.",
    stopTitle: "Stop all mail",
    stopText: "No more warnings and no more follow-ups.",
    stop: "Stop everything",
    goneTitle: "You get no mail at present",
    goneText: "This sign-up was stopped or never finished. Sign up again to receive warnings.",
  },
  unsubscribe: {
    title: "Unsubscribe?",
    text: "Press the button and all mail from Sokuho stops. No login needed.",
    button: "Unsubscribe",
    lessTitle: "You can also get less",
    lessText: "Drop a PC you no longer use, or hear only what Microsoft has confirmed.",
    less: "Change what you receive",
    doneTitle: "You are unsubscribed",
    doneText: "We send you no more warnings. One mail that is already on its way may still arrive.",
    again: "Should you want them again, the form is always open.",
  },
  link: {
    refusedTitle: "This link does not work",
    refusedText:
      "It is incomplete or not one of ours. Open the link in the mail again, or use the one in your newest mail.",
    revokedTitle: "We will send you a new link",
    revokedText:
      "This link was withdrawn for safety. Press the button and a new one is mailed to the address we have.",
    revokedButton: "Send me a new link",
    sentTitle: "Check your mail",
    sentText: "If you are still signed up, a new link arrives within minutes.",
  },
  ...archiveEn,
  check: checkEn,
  failures: {
    400: { title: "What was sent cannot be read", text: "Please send the form again." },
    403: {
      title: "This cannot be accepted",
      text: "It may have been sent from another site. Open the page on this site again and send it from there.",
    },
    404: { title: "There is no such page", text: "The address has changed or never existed." },
    405: { title: "This page cannot be opened that way", text: "Please come by a link or a form." },
    409: {
      title: "Something has changed meanwhile",
      text: "Another action came first. Open the page again.",
    },
    413: {
      title: "Too much was sent",
      text: "Please shorten it and try again. The Back button of your browser may still have what you typed.",
    },
    422: { title: "What was sent cannot be read", text: "Please send the form again." },
    500: { title: "Something went wrong", text: "The fault is ours. Please try again in a while." },
    503: { title: "We cannot answer now", text: "Please try again in a while." },
  },
  home: "To the sign-up page",
  back: "Back to the page before",
};
