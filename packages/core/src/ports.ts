import type { Bulletin, BulletinContent } from "./bulletin/index.ts";
import type { Group, GroupKey, Nudge } from "./delivery/index.ts";
import type { Site, WatchdogFinding } from "./email/index.ts";
import type { AccessName, Item, SourceRow, SourceState } from "./feed/index.ts";
import type { BulletinId, IncidentId, ItemId, ReaderId } from "./ids.ts";
import type { Incident } from "./incident/index.ts";
import type { Lang } from "./lang.ts";
import type { LogEvent, LogFields } from "./log-events.ts";
import type { Classified } from "./rules/index.ts";
import type { LinkKeys, Subscriber } from "./subscriber/index.ts";

/** An item as last read, with what was made of it. */
export type StoredItem = {
  readonly sourceId: string;
  readonly itemId: ItemId;
  readonly meaning: string;
  readonly item: Item;
  readonly classified: Classified;
  readonly incidentId: IncidentId | null;
  readonly backlog: boolean;
  readonly firstSeenAt: string;
  readonly seenAt: string;
  /** Set once a person has looked at an item of the review list. */
  readonly reviewedAt: string | null;
  /** The publisher who called it relevant; the next poll takes it into its incident. */
  readonly acceptedBy?: string;
};

/** Bytes frozen at release: one MIME message per language with slots for the reader. */
export type FrozenMail = { readonly lang: Lang; readonly subject: string; readonly mime: Uint8Array };

/** Proof that a shard of a bulletin is planned. */
export type ShardPlan = {
  readonly shard: number;
  readonly plannedAt: string;
  readonly groups: number;
};

export interface FeedStore {
  sourceState(sourceId: string): Promise<SourceState | null>;
  sourceStates(): Promise<readonly SourceState[]>;
  putSourceState(state: SourceState): Promise<void>;
  items(sourceId: string, itemIds: readonly ItemId[]): Promise<readonly StoredItem[]>;
  putItem(item: StoredItem): Promise<void>;
  /** Items whose verdict is `review` and that nobody looked at yet, newest first. */
  reviewList(limit: number): Promise<readonly StoredItem[]>;
}

export interface IncidentStore {
  incident(id: IncidentId): Promise<Incident | null>;
  /** Incidents not closed, read consistently. */
  openIncidents(): Promise<readonly Incident[]>;
  incidents(limit: number): Promise<readonly Incident[]>;
  /** Writes a new incident or the next version of a known one; throws `Conflict` when somebody else wrote in between. */
  saveIncident(incident: Incident): Promise<Incident>;
}

export interface BulletinStore {
  /** Reads one bulletin consistently. */
  bulletin(id: BulletinId): Promise<Bulletin | null>;
  /** Newest first. */
  bulletins(limit: number): Promise<readonly Bulletin[]>;
  /** Bulletins with something left to do: released and not ended. */
  activeBulletins(): Promise<readonly Bulletin[]>;
  /** Creates it unless it exists; says whether it was new. */
  createBulletin(bulletin: Bulletin): Promise<boolean>;
  /** Writes the next version; throws `Conflict` when somebody else wrote in between. */
  saveBulletin(bulletin: Bulletin): Promise<Bulletin>;
  /** Writes the frozen mail once; a second writing changes nothing. */
  freezeMail(id: BulletinId, mail: FrozenMail): Promise<void>;
  frozenMail(id: BulletinId, lang: Lang): Promise<FrozenMail | null>;
}

export interface LedgerStore {
  /** Creates a group unless it exists; says whether it was new. */
  createGroup(group: Group): Promise<boolean>;
  group(key: GroupKey): Promise<Group | null>;
  /** What a submission looks at, read consistently in one request. Readers without a record are missing. */
  forSubmission(message: SendMessage): Promise<{
    readonly group: Group | null;
    readonly bulletin: Bulletin | null;
    readonly readers: readonly Subscriber[];
  }>;
  lastGroup(bulletinId: BulletinId, shard: number): Promise<Group | null>;
  /** The groups of one shard, in order of number. */
  groups(bulletinId: BulletinId, shard: number): AsyncIterable<Group>;
  /**
   * Reads, applies and writes back conditionally until nobody else wrote in between. The change may run several
   * times; null or the group itself writes nothing. Gives what was written, else null. A group that the caller has
   * just read or written saves the first reading.
   */
  changeGroup(key: GroupKey, change: (group: Group) => Group | null, known?: Group): Promise<Group | null>;
  /** Groups of a bulletin in which somebody is unsettled, as an index knows them: they may be a moment old. */
  openGroups(bulletinId: BulletinId): AsyncIterable<Group>;
  putShardPlan(bulletinId: BulletinId, plan: ShardPlan): Promise<void>;
  shardPlans(bulletinId: BulletinId): Promise<readonly ShardPlan[]>;
}

export interface SubscriberStore {
  subscriber(id: ReaderId): Promise<Subscriber | null>;
  /** Readers of one shard after `after`, in order of id, at most `limit`. */
  shardPage(shard: number, after: ReaderId | null, limit: number): Promise<readonly Subscriber[]>;
  /** Writes version 1 of a new reader or the next version of a known one; throws `Conflict` otherwise. */
  saveSubscriber(subscriber: Subscriber): Promise<Subscriber>;
}

/** A sign-in that waits for its button: bound to the browser that asked. */
export type Login = {
  readonly tokenHash: string;
  readonly publisher: string;
  readonly browserHash: string;
  readonly expiresAt: string;
};
export type Session = {
  readonly tokenHash: string;
  readonly publisher: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
};

/** One thing a publisher did. */
export type AuditEntry = {
  readonly at: string;
  readonly publisher: string;
  readonly action: string;
  readonly subject: string;
};

export interface DeskStore {
  putLogin(login: Login): Promise<void>;
  /** Takes the login away, so that it works once; null when unknown, used or expired. */
  takeLogin(tokenHash: string, now: string): Promise<Login | null>;
  putSession(session: Session): Promise<void>;
  session(tokenHash: string, now: string): Promise<Session | null>;
  endSession(tokenHash: string): Promise<void>;
  audit(entry: AuditEntry): Promise<void>;
  auditTrail(limit: number): Promise<readonly AuditEntry[]>;
}

/** Why nothing is submitted: a person stopped it, feedback was bad, or the provider said so. */
export type StopReason = "publisher" | "bounces" | "complaints" | "daily-quota" | "account-paused";

export type Stop = {
  readonly reason: StopReason;
  readonly at: string;
  /** When sending goes on by itself; null waits for a person. */
  readonly until: string | null;
};

export type Pace = {
  /** Mails a second that the provider grants. */
  readonly ratePerSecond: number;
  /** Mails of the last 24 hours: as the provider counted when the rate was last read, and reserved since. */
  readonly sentLastDay: number;
  /** Mails a day that are granted, and of them those that bulletins may still reserve; null while there is no limit. */
  readonly perDay: number | null;
  readonly left: number | null;
  /** Set while nothing may be submitted; reserving is the check. */
  readonly stop: Stop | null;
};

/** Feedback that can stop the service. */
export type FeedbackKind = "bounce" | "complaint";

export type Reservation =
  | { readonly kind: "reserved"; readonly startsAt: number; readonly spacingMs: number }
  | { readonly kind: "stopped"; readonly stop: Stop }
  /** Fewer mails are left of this day than were asked for. */
  | { readonly kind: "spent" }
  /** Others have reserved the time ahead: waiting for a slot would take too long. */
  | { readonly kind: "busy" };

/** A mail to the provider's simulator that must come back as delivered: proof that mail really leaves. */
export type Probe = { readonly bulletinId: BulletinId; readonly askedAt: string };

export interface ControlStore {
  /** Remembers that a run asked for proof; asking again changes nothing. */
  openProbe(probe: Probe): Promise<void>;
  /** The proof has come. */
  closeProbe(bulletinId: BulletinId): Promise<void>;
  /** Runs of the last week whose proof has not come. */
  openProbes(now: string): Promise<readonly Probe[]>;
  /** The pace at an instant; a stop whose time is over is none. */
  pace(now: string): Promise<Pace>;
  /** Takes the provider's figures over. */
  setRate(figures: Omit<Pace, "stop">): Promise<void>;
  /** Stops everything, or with null lets it go on; a stop that waits for a person is not replaced by a passing one. */
  setStop(stop: Stop | null): Promise<void>;
  /** Remembers one piece of feedback; the same `did` again is the same piece. */
  recordFeedback(kind: FeedbackKind, did: string, at: string): Promise<void>;
  /** Pieces of feedback of the last 24 hours. */
  countFeedback(kind: FeedbackKind, now: string): Promise<number>;
  /** Reserves `count` slots behind everybody else's in one conditional write; instants in epoch milliseconds. */
  reserve(lane: "bulletins" | "letters", count: number, nowMs: number): Promise<Reservation>;
  /** Takes a lease unless somebody holds it. */
  takeLease(name: string, holder: string, now: string, until: string): Promise<boolean>;
  dropLease(name: string, holder: string): Promise<void>;
  /** Counts one use of `key` in a window unless `limit` is reached; the check and the count are one write. */
  allow(key: string, limit: number, windowSeconds: number, now: string): Promise<boolean>;
}

export type PlanMessage = { readonly bulletinId: BulletinId; readonly shard: number };
export type SendMessage = Nudge;

/** What the web asks of the mail worker; the worker decides. `requestId` makes a retried letter the same letter. */
export type LetterMessage =
  | {
      readonly kind: "subscribe";
      readonly requestId: string;
      readonly address: string;
      readonly choices: Subscriber["choices"];
      readonly consent: Subscriber["consents"][number];
    }
  | {
      readonly kind: "sign-in";
      readonly requestId: string;
      readonly address: string;
      readonly lang: Lang;
      readonly browserHash: string;
    }
  | { readonly kind: "probe"; readonly requestId: string; readonly bulletinId: BulletinId }
  | { readonly kind: "held"; readonly requestId: string; readonly bulletinId: BulletinId }
  | {
      readonly kind: "alert";
      readonly requestId: string;
      readonly incidentId: IncidentId;
      readonly title: string;
      /** The policy row that asks for a person's eye. */
      readonly row: string;
    }
  | { readonly kind: "watchdog"; readonly requestId: string; readonly findings: readonly WatchdogFinding[] }
  | { readonly kind: "fresh-link"; readonly requestId: string; readonly readerId: ReaderId };

export type QueueName = "plan" | "send" | "letter" | "outcome" | "outcome-dlq";

export interface Queues {
  plan(messages: readonly PlanMessage[]): Promise<void>;
  send(messages: readonly SendMessage[]): Promise<void>;
  letter(message: LetterMessage): Promise<void>;
  /** Lets a received letter that failed come back after so many seconds, at least one. */
  holdLetter(receiptHandle: string, seconds: number): Promise<void>;
  /** Messages waiting, in flight or delayed, as far as the service knows (approximate on AWS). */
  depth(queue: QueueName): Promise<number>;
}

/** What the provider said to one mail. `unknown` may have been accepted. */
export type Submission =
  | { readonly kind: "accepted"; readonly messageId: string }
  | { readonly kind: "refused"; readonly reason: "rate" | "daily-quota" | "paused" }
  | { readonly kind: "rejected"; readonly reason: string }
  | { readonly kind: "unknown"; readonly reason: string };

export type Quota = {
  readonly maxPerSecond: number;
  readonly maxPerDay: number;
  readonly sentLastDay: number;
};

export interface Mailer {
  /** Submits one mail to one recipient in exactly one HTTP request. Never throws for what the provider says. */
  submit(mail: { to: string; mime: Uint8Array; tags: Readonly<Record<string, string>> }): Promise<Submission>;
  quota(): Promise<Quota>;
}

export type Fetched =
  | {
      readonly kind: "document";
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      readonly url: string;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly kind: "unchanged" }
  | {
      readonly kind: "failed";
      readonly reason: string;
      /** How long the host asked us to stay away. */
      readonly retryAfterSeconds: number | null;
      /** Of the answer, when there was one. */
      readonly status?: number;
    };

export interface Fetcher {
  /** Reads a document, conditionally where validators are known, with the rights of a service where it wants some. */
  fetch(request: {
    url: string;
    etag: string | null;
    lastModified: string | null;
    access?: AccessName;
  }): Promise<Fetched>;
}

/** Credentials of the services that are read with some; null keeps their sources off. */
export type AccessKeys = {
  readonly graph: {
    readonly tenant: string;
    readonly clientId: string;
    readonly clientSecret: string;
  } | null;
  readonly reddit: {
    readonly clientId: string;
    readonly clientSecret: string;
    /** As Reddit asks for it: `platform:app:version (by /u/name)`. */
    readonly userAgent: string;
  } | null;
};

/** What the operator decided; instants and durations in the units their names say. */
export type Settings = {
  readonly site: Site;
  readonly stage: string;
  readonly publishers: readonly string[];
  readonly addressKey: string;
  readonly linkKeys: LinkKeys;
  readonly leaseSeconds: number;
  readonly settleWindowSeconds: number;
  readonly undoSeconds: number;
  readonly approveCountAbove: number;
  /** The first day of a new sender: for two weeks the day's quota grows slowly; null when it needs no such care. */
  readonly warmUpFrom: string | null;
  /** On a deployed stage that is not production only these addresses get mail; null means everybody. */
  readonly allowList: readonly string[] | null;
};

/** Everything a step or an action needs, built once by `deps()`. */
export type Deps = {
  readonly feeds: FeedStore;
  readonly incidents: IncidentStore;
  readonly bulletins: BulletinStore;
  readonly ledger: LedgerStore;
  readonly readers: SubscriberStore;
  readonly desk: DeskStore;
  readonly control: ControlStore;
  readonly queues: Queues;
  readonly mailer: Mailer;
  readonly fetcher: Fetcher;
  readonly sources: readonly SourceRow[];
  readonly settings: Settings;
  /** The present instant; the demo story runs on a clock of its own date. */
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  readonly log: (event: LogEvent, fields?: LogFields) => void;
};

export type { BulletinContent, SourceState };
