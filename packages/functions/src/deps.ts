import { setTimeout as sleep } from "node:timers/promises";
import { SQSClient } from "@aws-sdk/client-sqs";
import {
  documentClient,
  dynamoStores,
  type QueueUrls,
  sesClient,
  sesMailer,
  sqsQueues,
} from "@sokuho/core/adapters";
import type { Deps, Mailer, Settings } from "@sokuho/core/ports";
import type { LinkKeys } from "@sokuho/core/subscriber";
import { Resource } from "sst";
import { log } from "./log.ts";

/** The settings link as it is read here. `clockOffsetMs` is set by the local service alone. */
type SettingsLink = {
  readonly siteUrl: string;
  readonly senderName: string;
  readonly senderAddress: string;
  readonly postalAddress: string;
  readonly contact: string;
  readonly fetchContact: string;
  readonly publishers: string;
  readonly allowList: string;
  readonly warmUpFrom: string;
  readonly settleWindowS: number;
  readonly leaseS: number;
  readonly undoS: number;
  readonly clockOffsetMs?: number;
};

let built: Deps | undefined;

/**
 * Everything the handlers need, built once, on first use. A link is read when it is needed: each function has its own.
 * No sources, see `depsWithSources`: the bundles of plan, send and outcome do not hold them.
 */
export function deps(): Deps {
  built ??= build();
  return built;
}

function build(): Deps {
  const link = Resource.Settings as SettingsLink;
  assertComplete(link);
  const offsetMs = link.clockOffsetMs ?? 0;
  return {
    ...dynamoStores(documentClient(), Resource.Table.name),
    queues: sqsQueues(new SQSClient({}), queueUrls),
    mailer: lazyMailer(),
    fetcher: { fetch: () => Promise.reject(new Error("this function reads no sources")) },
    sources: [],
    settings: toSettings(link),
    now: () => new Date(Date.now() + offsetMs),
    sleep: (ms) => sleep(ms),
    log,
  };
}

const queueUrls: QueueUrls = {
  get plan() {
    return Resource.PlanQueue.url;
  },
  get send() {
    return Resource.SendQueue.url;
  },
  get letter() {
    return Resource.LetterQueue.url;
  },
  get outcome() {
    return Resource.OutcomeQueue.url;
  },
  get "outcome-dlq"() {
    return Resource.OutcomeDlq.url;
  },
};

function lazyMailer(): Mailer {
  let mailer: Mailer | undefined;
  const get = () => {
    mailer ??= sesMailer(sesClient(), Resource.Email.sender, Resource.Email.configSet);
    return mailer;
  };
  return { submit: (mail) => get().submit(mail), quota: () => get().quota() };
}

// Above this audience a person types the number before approving.
const approveCountAbove = 1_000;

function toSettings(link: SettingsLink): Settings {
  const { stage } = Resource.App;
  const reachesEverybody = stage === "production" || stage === "local";
  return {
    site: {
      url: link.siteUrl,
      senderName: link.senderName,
      senderAddress: link.senderAddress,
      postalAddress: link.postalAddress,
      contact: link.contact,
    },
    stage,
    publishers: toList(link.publishers),
    get addressKey() {
      return Resource.AddressKey.value;
    },
    get linkKeys() {
      return JSON.parse(Resource.LinkKeys.value) as LinkKeys;
    },
    leaseSeconds: link.leaseS,
    settleWindowSeconds: link.settleWindowS,
    undoSeconds: link.undoS,
    approveCountAbove,
    warmUpFrom: link.warmUpFrom || null,
    allowList: reachesEverybody ? null : toList(link.allowList),
  };
}

function toList(text: string): readonly string[] {
  return text
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
}

const required = [
  "siteUrl",
  "senderName",
  "senderAddress",
  "postalAddress",
  "contact",
  "fetchContact",
  "publishers",
  "settleWindowS",
  "leaseS",
  "undoS",
] as const;

function assertComplete(link: SettingsLink): void {
  const missing = required.filter((name) => link[name] === undefined || link[name] === "");
  if (missing.length > 0) throw new Error(`settings are missing: ${missing.join(", ")}`);
}
