import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Entity } from "electrodb";

/**
 * One entity per kind of item; key strings exist nowhere else. Keys keep their case, since ids are base64url. A record
 * that people and machines change carries `version`; what it holds is one value, `data`, read and written whole.
 * A key of one number needs a letter before it: the library would write it as a number. Index `gsi1` is sparse: an item stands in it only while its `gsi1` attribute is set.
 */
export function entities(client: DynamoDBDocumentClient, table: string) {
  const configuration = { client, table };
  return {
    source: new Entity(source, configuration),
    item: new Entity(item, configuration),
    incident: new Entity(incident, configuration),
    bulletin: new Entity(bulletin, configuration),
    mail: new Entity(mail, configuration),
    group: new Entity(group, configuration),
    shardPlan: new Entity(shardPlan, configuration),
    reader: new Entity(reader, configuration),
    login: new Entity(login, configuration),
    session: new Entity(session, configuration),
    audit: new Entity(audit, configuration),
    lane: new Entity(lane, configuration),
    feedback: new Entity(feedback, configuration),
    probe: new Entity(probe, configuration),
    lease: new Entity(lease, configuration),
    cap: new Entity(cap, configuration),
  };
}

export type Entities = ReturnType<typeof entities>;

const service = "sokuho";
const version = "1";

const source = {
  model: { entity: "source", version, service },
  attributes: { sourceId: { type: "string", required: true }, data: { type: "any", required: true } },
  indexes: {
    byId: {
      pk: { field: "pk", composite: [], template: "source", casing: "none" },
      sk: { field: "sk", composite: ["sourceId"], template: "${sourceId}", casing: "none" },
    },
  },
} as const;

const item = {
  model: { entity: "item", version, service },
  attributes: {
    sourceId: { type: "string", required: true },
    itemId: { type: "string", required: true },
    review: { type: "string" },
    seenAt: { type: "string", required: true },
    data: { type: "any", required: true },
  },
  indexes: {
    byId: {
      pk: { field: "pk", composite: ["sourceId"], template: "item#${sourceId}", casing: "none" },
      sk: { field: "sk", composite: ["itemId"], template: "${itemId}", casing: "none" },
    },
    toReview: {
      index: "gsi1",
      pk: { field: "gsi1pk", composite: ["review"], template: "review#${review}", casing: "none" },
      sk: {
        field: "gsi1sk",
        composite: ["seenAt", "itemId"],
        template: "${seenAt}#${itemId}",
        casing: "none",
      },
    },
  },
} as const;

const incident = {
  model: { entity: "incident", version, service },
  attributes: {
    id: { type: "string", required: true },
    version: { type: "number", required: true },
    data: { type: "any", required: true },
  },
  indexes: {
    byId: {
      pk: { field: "pk", composite: [], template: "incident", casing: "none" },
      sk: { field: "sk", composite: ["id"], template: "${id}", casing: "none" },
    },
  },
} as const;

const bulletin = {
  model: { entity: "bulletin", version, service },
  attributes: {
    id: { type: "string", required: true },
    active: { type: "string" },
    version: { type: "number", required: true },
    data: { type: "any", required: true },
  },
  indexes: {
    byId: {
      pk: { field: "pk", composite: [], template: "bulletin", casing: "none" },
      sk: { field: "sk", composite: ["id"], template: "${id}", casing: "none" },
    },
    active: {
      index: "gsi1",
      pk: { field: "gsi1pk", composite: ["active"], template: "active-bulletin#${active}", casing: "none" },
      sk: { field: "gsi1sk", composite: ["id"], template: "${id}", casing: "none" },
    },
  },
} as const;

const mail = {
  model: { entity: "mail", version, service },
  attributes: {
    bulletinId: { type: "string", required: true },
    lang: { type: "string", required: true },
    subject: { type: "string", required: true },
    gzip: { type: "any", required: true },
  },
  indexes: {
    byLang: {
      pk: { field: "pk", composite: ["bulletinId"], template: "mail#${bulletinId}", casing: "none" },
      sk: { field: "sk", composite: ["lang"], template: "${lang}", casing: "none" },
    },
  },
} as const;

const group = {
  model: { entity: "group", version, service },
  attributes: {
    bulletinId: { type: "string", required: true },
    shard: { type: "number", required: true, padding: { length: 2, char: "0" } },
    number: { type: "number", required: true, padding: { length: 6, char: "0" } },
    /** The bulletin once more while anybody of the group is unsettled. */
    open: { type: "string" },
    version: { type: "number", required: true },
    readers: { type: "any", required: true },
    excluded: { type: "any", required: true },
    attempts: { type: "any", required: true },
    results: { type: "any", required: true },
    events: { type: "any", required: true },
    again: { type: "any", required: true },
    watched: { type: "any", required: true },
    first: { type: "any", required: true },
    withdrawn: { type: "any", required: true },
  },
  indexes: {
    byNumber: {
      pk: {
        field: "pk",
        composite: ["bulletinId", "shard"],
        template: "group#${bulletinId}#${shard}",
        casing: "none",
      },
      sk: { field: "sk", composite: ["number"], template: "n#${number}", casing: "none" },
    },
    open: {
      index: "gsi1",
      pk: { field: "gsi1pk", composite: ["open"], template: "open-group#${open}", casing: "none" },
      sk: { field: "gsi1sk", composite: ["shard", "number"], template: "${shard}#${number}", casing: "none" },
    },
  },
} as const;

const shardPlan = {
  model: { entity: "shard-plan", version, service },
  attributes: {
    bulletinId: { type: "string", required: true },
    shard: { type: "number", required: true, padding: { length: 2, char: "0" } },
    plannedAt: { type: "string", required: true },
    groups: { type: "number", required: true },
  },
  indexes: {
    byShard: {
      pk: { field: "pk", composite: ["bulletinId"], template: "plan#${bulletinId}", casing: "none" },
      sk: { field: "sk", composite: ["shard"], template: "s#${shard}", casing: "none" },
    },
  },
} as const;

const reader = {
  model: { entity: "reader", version, service },
  attributes: {
    shard: { type: "number", required: true, padding: { length: 2, char: "0" } },
    id: { type: "string", required: true },
    version: { type: "number", required: true },
    data: { type: "any", required: true },
  },
  indexes: {
    byId: {
      pk: { field: "pk", composite: ["shard"], template: "reader#${shard}", casing: "none" },
      sk: { field: "sk", composite: ["id"], template: "${id}", casing: "none" },
    },
  },
} as const;

const login = {
  model: { entity: "login", version, service },
  attributes: {
    tokenHash: { type: "string", required: true },
    publisher: { type: "string", required: true },
    browserHash: { type: "string", required: true },
    expiresAt: { type: "string", required: true },
    expireAt: { type: "number", required: true },
  },
  indexes: {
    byToken: {
      pk: { field: "pk", composite: ["tokenHash"], template: "login#${tokenHash}", casing: "none" },
      sk: { field: "sk", composite: [], template: "login", casing: "none" },
    },
  },
} as const;

const session = {
  model: { entity: "session", version, service },
  attributes: {
    tokenHash: { type: "string", required: true },
    publisher: { type: "string", required: true },
    startedAt: { type: "string", required: true },
    seenAt: { type: "string", required: true },
    expiresAt: { type: "string", required: true },
    expireAt: { type: "number", required: true },
  },
  indexes: {
    byToken: {
      pk: { field: "pk", composite: ["tokenHash"], template: "session#${tokenHash}", casing: "none" },
      sk: { field: "sk", composite: [], template: "session", casing: "none" },
    },
  },
} as const;

const audit = {
  model: { entity: "audit", version, service },
  attributes: {
    at: { type: "string", required: true },
    nonce: { type: "string", required: true },
    publisher: { type: "string", required: true },
    action: { type: "string", required: true },
    subject: { type: "string", required: true },
  },
  indexes: {
    byTime: {
      pk: { field: "pk", composite: [], template: "audit", casing: "none" },
      sk: { field: "sk", composite: ["at", "nonce"], template: "${at}#${nonce}", casing: "none" },
    },
  },
} as const;

/** Pace of one lane: bulletins or letters. `freeAtMs` is the first instant nobody has reserved. */
const lane = {
  model: { entity: "lane", version, service },
  attributes: {
    name: { type: "string", required: true },
    freeAtMs: { type: "number" },
    ratePerSecond: { type: "number" },
    sentLastDay: { type: "number" },
    /** Mails reserved since the figures were read. */
    reserved: { type: "number" },
    /** Mails a day, and how many of them may still be reserved; missing while the day has no quota. */
    perDay: { type: "number" },
    left: { type: "number" },
    /** Nothing is reserved before this instant: empty while the lane goes, after every instant while it waits for a person. */
    goesFrom: { type: "string" },
    stopReason: { type: "string" },
    stopAt: { type: "string" },
  },
  indexes: {
    byName: {
      pk: { field: "pk", composite: [], template: "lane", casing: "none" },
      sk: { field: "sk", composite: ["name"], template: "${name}", casing: "none" },
    },
  },
} as const;

/** One bounce or complaint, kept for a day and counted by the hour it came in. */
const feedback = {
  model: { entity: "feedback", version, service },
  attributes: {
    kind: { type: "string", required: true },
    hour: { type: "string", required: true },
    did: { type: "string", required: true },
    expireAt: { type: "number", required: true },
  },
  indexes: {
    byHour: {
      pk: { field: "pk", composite: ["kind", "hour"], template: "feedback#${kind}#${hour}", casing: "none" },
      sk: { field: "sk", composite: ["did"], template: "${did}", casing: "none" },
    },
  },
} as const;

const probe = {
  model: { entity: "probe", version, service },
  attributes: {
    bulletinId: { type: "string", required: true },
    askedAt: { type: "string", required: true },
    expireAt: { type: "number", required: true },
  },
  indexes: {
    byBulletin: {
      pk: { field: "pk", composite: [], template: "probe", casing: "none" },
      sk: { field: "sk", composite: ["bulletinId"], template: "${bulletinId}", casing: "none" },
    },
  },
} as const;

const lease = {
  model: { entity: "lease", version, service },
  attributes: {
    name: { type: "string", required: true },
    holder: { type: "string", required: true },
    until: { type: "string", required: true },
    expireAt: { type: "number", required: true },
  },
  indexes: {
    byName: {
      pk: { field: "pk", composite: [], template: "lease", casing: "none" },
      sk: { field: "sk", composite: ["name"], template: "${name}", casing: "none" },
    },
  },
} as const;

const cap = {
  model: { entity: "cap", version, service },
  attributes: {
    key: { type: "string", required: true },
    window: { type: "number", required: true },
    count: { type: "number" },
    expireAt: { type: "number" },
  },
  indexes: {
    byWindow: {
      pk: { field: "pk", composite: ["key"], template: "cap#${key}", casing: "none" },
      sk: { field: "sk", composite: ["window"], template: "w#${window}", casing: "none" },
    },
  },
} as const;
