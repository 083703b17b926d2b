/** What becomes of a mail to one address. */
export type Fate = "delivered" | "bounced" | "complained" | "suppressed";

/** One outcome that SES will report about a mail. */
export type PlannedEvent = {
  readonly kind: "Send" | "Delivery" | "Bounce" | "Complaint";
  readonly recipients: readonly string[];
  readonly fate: Fate;
};

type AddressRow = {
  readonly id: string;
  readonly localPrefix: string;
  readonly domains: readonly string[];
  readonly fate: Fate;
};

const simulatorDomains = ["simulator.amazonses.com"];
const demoDomains = ["example.com", "example.jp", "demo.example"];

/** Addresses with a fate of their own; every other address receives its mail. */
const addressRows = [
  { id: "simulator-bounce", localPrefix: "bounce", domains: simulatorDomains, fate: "bounced" },
  { id: "simulator-complaint", localPrefix: "complaint", domains: simulatorDomains, fate: "complained" },
  {
    id: "simulator-suppression",
    localPrefix: "suppressionlist",
    domains: simulatorDomains,
    fate: "suppressed",
  },
  { id: "demo-bounce", localPrefix: "bounce", domains: demoDomains, fate: "bounced" },
  { id: "demo-complain", localPrefix: "complain", domains: demoDomains, fate: "complained" },
] as const satisfies readonly AddressRow[];

/** Answers what becomes of a mail to this address. At the simulator a `+label` is ignored, as SES does. */
export function fateOf(address: string): Fate {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, at).toLowerCase();
  const domain = address.slice(at + 1).toLowerCase();
  const rows: readonly AddressRow[] = addressRows;
  const row = rows.find((one) => one.domains.includes(domain) && isNamed(local, domain, one.localPrefix));
  return row?.fate ?? "delivered";
}

/** The events of one mail, in the order in which they happen. */
export function planEvents(recipients: readonly string[]): readonly PlannedEvent[] {
  const events: PlannedEvent[] = [{ kind: "Send", recipients, fate: "delivered" }];
  const fates = recipients.map((address) => ({ address, fate: fateOf(address) }));
  const arrived = fates.filter(({ fate }) => fate === "delivered" || fate === "complained");
  if (arrived.length > 0) {
    events.push({ kind: "Delivery", recipients: arrived.map(({ address }) => address), fate: "delivered" });
  }
  for (const { address, fate } of fates) {
    if (fate === "bounced" || fate === "suppressed") {
      events.push({ kind: "Bounce", recipients: [address], fate });
    }
    if (fate === "complained") {
      events.push({ kind: "Complaint", recipients: [address], fate });
    }
  }
  return events;
}

function isNamed(local: string, domain: string, prefix: string): boolean {
  return simulatorDomains.includes(domain) ? local.split("+")[0] === prefix : local.startsWith(prefix);
}
