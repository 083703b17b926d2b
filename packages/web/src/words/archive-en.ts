import type { ArchiveWords } from "./archive-ja.ts";

/** What the archive, a bulletin and the list of sources say in English. */
export const archiveEn: ArchiveWords = {
  archive: {
    title: "Bulletins",
    text: "Everything we have sent, newest first. Corrections and withdrawals stay here too.",
    empty: "No bulletin so far. Whether our sources can be read is on the page “Sources”.",
    serial: (n: number) => `No. ${n}`,
    stands: {
      newer: "There is newer information",
      corrected: "Corrected since",
      resolved: "Resolved since",
      cancelled: "Withdrawn",
      stopped: "Sending was stopped",
    },
  },
  bulletin: {
    stands: {
      newer: "There is newer information.",
      corrected: "This was corrected.",
      resolved: "This trouble has been resolved.",
      cancelled: "This warning was withdrawn.",
      stopped: "Sending of this bulletin was stopped.",
    },
    latestLink: "See the latest",
    changes: "What has changed",
    known: "What is known",
    blocks: "For your PC",
    blocksHint: "Open your PC to see what to do and what not to.",
    act: "Do",
    avoid: "Do not",
    prevention: "Before any update",
    sources: "Sources",
    official: "Official",
    fetchedAt: "Read on",
    noSources: "There is no source that can be shown.",
    revisions: "Every bulletin on this",
    here: "This one",
    back: "All bulletins",
  },
  sources: {
    title: "Sources",
    text: "What we look at, and when we last did. So that “nothing wrong” is never confused with “nobody looked”.",
    source: "Source",
    state: "State",
    lastChecked: "Last checked",
    lastOk: "Last read",
    lastNew: "Last new",
    cadence: (minutes: number) => {
      if (minutes < 1) return `every ${minutes * 60} s`;
      if (minutes >= 1440) return "once a day";
      return minutes < 120 ? `every ${minutes} min` : `every ${minutes / 60} h`;
    },
    never: "Not yet",
    kinds: { official: "Official", community: "Community", news: "News", docs: "Documentation" },
    off: {
      "no-credentials": "Not read: it wants an account, which the operator has not given",
      "no-address": "Not read: the operator has not given an address",
    },
    states: {
      ok: "Read without trouble",
      waiting: "Waiting for the first check",
      late: "Checks are late",
      failed: "Cannot be reached",
      broken: "Its form changed; it cannot be read",
      odd: "Read, but it looks unlike itself; we are checking",
      frozen: "Read, but nothing new for unusually long",
      off: "Not read",
    },
  },
};
