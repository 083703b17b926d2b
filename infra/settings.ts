import { steps } from "./steps.ts";

type Row = { readonly variable: string; readonly holds: string; readonly fallback?: string };

// One row per setting read at deploy; a row without a fallback is required.
const rows = {
  domain: { variable: "SOKUHO_DOMAIN", holds: "domain of the site and of the From address" },
  senderName: { variable: "SOKUHO_SENDER_NAME", holds: "name readers see as the sender" },
  postalAddress: { variable: "SOKUHO_POSTAL_ADDRESS", holds: "postal address shown in every mail" },
  contact: { variable: "SOKUHO_CONTACT", holds: "where readers and watched sites can reach the publisher" },
  publishers: { variable: "SOKUHO_PUBLISHERS", holds: "addresses which may sign in at the desk, by commas" },
  operator: { variable: "SOKUHO_OPERATOR", holds: "address which gets the alarms", fallback: "" },
  allowList: { variable: "SOKUHO_ALLOW_LIST", holds: "readers mailed outside production", fallback: "" },
  warmUpFrom: {
    variable: "SOKUHO_WARM_UP_FROM",
    holds: "first day of a new domain, YYYY-MM-DD",
    fallback: "",
  },
  ownFeed: { variable: "SOKUHO_OWN_FEED", holds: "feed of the publisher's own site", fallback: "" },
  sourceAccess: {
    variable: "SOKUHO_SOURCE_ACCESS",
    holds: "services whose credentials stand in SourceKeys, by commas",
    fallback: "",
  },
  dns: { variable: "SOKUHO_DNS", holds: "who makes DNS records: aws or none", fallback: "aws" },
  certificateArn: { variable: "SOKUHO_CERTIFICATE_ARN", holds: "certificate of the domain", fallback: "" },
} as const satisfies Record<string, Row>;

type Settings = { readonly [Name in keyof typeof rows]: string };

export const deploy = readSettings();

export const sender = { domain: deploy.domain, address: `bulletins@${deploy.domain}` };

export const siteUrl = `https://${deploy.domain}`;

export const settings = new sst.Linkable("Settings", {
  properties: {
    siteUrl,
    senderName: deploy.senderName,
    senderAddress: sender.address,
    postalAddress: deploy.postalAddress,
    contact: deploy.contact,
    fetchContact: deploy.contact,
    publishers: deploy.publishers,
    allowList: deploy.allowList,
    warmUpFrom: deploy.warmUpFrom,
    ownFeed: deploy.ownFeed,
    sourceAccess: deploy.sourceAccess,
    settleWindowS: 900,
    // An intent outlives the invocation which recorded it, or a slow worker would be taken for a dead one.
    leaseS: steps.SendBulletins.timeoutS + 30,
    undoS: 120,
  },
});

// The key behind reader ids never rotates: ids, links and tombstones all depend on it.
export const addressKey = new sst.Secret("AddressKey");
export const linkKeys = new sst.Secret("LinkKeys");
// Without a value the sources that want credentials stay off.
export const sourceKeys = new sst.Secret("SourceKeys", "{}");

function readSettings(): Settings {
  const entries = Object.entries<Row>(rows).map(([name, row]) => [name, read(row)] as const);
  const found = Object.fromEntries(entries) as Settings;
  const missing = [
    ...Object.values<Row>(rows).filter((row) => read(row) === "" && row.fallback === undefined),
    ...(found.dns === "none" && found.certificateArn === "" ? [rows.certificateArn] : []),
  ];
  if (missing.length > 0) throw new Error(describeMissing(missing));
  if (found.dns !== "aws" && found.dns !== "none") {
    throw new Error(`${rows.dns.variable} is "${found.dns}"; it may be "aws" or "none".`);
  }
  if (found.warmUpFrom !== "" && Number.isNaN(Date.parse(found.warmUpFrom))) {
    throw new Error(`${rows.warmUpFrom.variable} is "${found.warmUpFrom}"; it is a day such as 2026-12-01.`);
  }
  return found;
}

function read(row: Row): string {
  return (process.env[row.variable] ?? "").trim() || (row.fallback ?? "");
}

function describeMissing(missing: readonly Row[]): string {
  const names = missing.map((row) => `  ${row.variable}: ${row.holds}`).join("\n");
  return `Settings are missing. Set them in the environment or in .env (docs/operations.md):\n${names}`;
}
