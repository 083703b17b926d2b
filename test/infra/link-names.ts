/** What the functions can read through `Resource`, locally and deployed. The local cloud sets the same. */
export const linkNames = {
  App: ["name", "stage"],
  Table: ["name"],
  PlanQueue: ["url"],
  SendQueue: ["url"],
  LetterQueue: ["url"],
  OutcomeQueue: ["url"],
  OutcomeDlq: ["url"],
  Email: ["configSet", "sender"],
  Settings: [
    "allowList",
    "contact",
    "fetchContact",
    "leaseS",
    "ownFeed",
    "postalAddress",
    "publishers",
    "senderAddress",
    "senderName",
    "settleWindowS",
    "siteUrl",
    "sourceAccess",
    "undoS",
    "warmUpFrom",
  ],
  AddressKey: ["value"],
  LinkKeys: ["value"],
  SourceKeys: ["value"],
} as const satisfies Record<string, readonly string[]>;

export type LinkName = keyof typeof linkNames;
