import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { closeServer, listenOnLoopback } from "../loopback.ts";
import { once } from "../once.ts";
import { pause } from "../pause.ts";
import type { Identity } from "./accept.ts";
import { openSigner, type Signer } from "./dkim.ts";
import { answerCall, type EndpointDeps } from "./endpoint.ts";
import { eventsOf, type MailEvent } from "./event-json.ts";
import { defaultFaults, type Faults, type ParsedFaults, parseFaults } from "./faults.ts";
import type { MailRecord } from "./mail-rows.ts";
import { type MailFilter, MailStore, type Stats } from "./mail-store.ts";
import { type Publish, startPublisher } from "./publisher.ts";
import { type Answer, parseCall } from "./query-protocol.ts";
import { createQuota } from "./quota.ts";

/** The local mail service: what was accepted, what became of it, and how it misbehaves. */
export type Ses = {
  readonly endpoint: string;
  readonly dkimRecord: Signer["record"];
  /** Accepted mails, the newest first. */
  list(filter: MailFilter): readonly MailRecord[];
  find(id: string): MailRecord | undefined;
  /** What SES reports of this mail, whether published yet or not. */
  eventsOf(mail: MailRecord): readonly MailEvent[];
  /** The signed mail as a reader would receive it, or nothing once newer mails have displaced its bytes. */
  readRaw(mail: MailRecord): Promise<Buffer | undefined>;
  faults(): Faults;
  setFaults(input: unknown): ParsedFaults;
  stats(): Stats;
  stop(): Promise<void>;
};

export type SesOptions = {
  readonly dataDir: string;
  readonly identity: Identity;
  /** Absent: no event is recorded, as without an event destination. */
  readonly publish?: Publish | undefined;
  readonly port?: number;
  /** How many of the newest mails keep their bytes. */
  readonly keepRaw?: number;
  readonly random?: () => number;
  readonly now?: () => number;
  readonly onError: (error: unknown) => void;
};

const maxBodyBytes = 16 * 1024 * 1024;

/** Brings the local mail service up. Mail, events still to be published, counters and faults survive `kill -9`. */
export async function startSes(options: SesOptions): Promise<Ses> {
  const { dataDir, identity, publish, onError } = options;
  const store = new MailStore({ file: join(dataDir, "mail.db"), keepRaw: options.keepRaw ?? 5_000 });
  const signer = openSigner({ keyFile: join(dataDir, "dkim.pem"), domain: domainOf(identity) });
  const faults = faultSwitch(store);
  const publisher = publish && startPublisher({ store, publish, onError });
  const deps = endpointDeps(options, store, faults.faults, () => publisher?.wake());
  const server = createServer((request, response) => {
    serve(request, response, deps).catch((error) => {
      onError(error);
      response.destroy();
    });
  });
  const endpoint = await listenOnLoopback(server, options.port ?? 0);
  const stop = once(async () => {
    await closeServer(server);
    await publisher?.stop();
    store.close();
  });
  return { ...reader(store, signer), ...faults, endpoint, stop };
}

/** The present faults; a change is stored before it takes effect. */
function faultSwitch(store: MailStore) {
  let faults = storedFaults(store);
  return {
    faults: () => faults,
    setFaults: (input: unknown) => {
      const parsed = parseFaults(input, faults);
      if (parsed.kind === "ok") {
        store.writeSetting("faults", parsed.faults);
        faults = parsed.faults;
      }
      return parsed;
    },
  };
}

function reader(store: MailStore, signer: Signer) {
  return {
    dkimRecord: signer.record,
    list: (filter: MailFilter) => store.list(filter),
    find: (id: string) => store.find(id),
    eventsOf: (mail: MailRecord) => (mail.events === "none" ? [] : eventsOf(mail)),
    stats: () => store.stats(),
    readRaw: async (mail: MailRecord) => {
      const raw = store.rawOf(mail.seq);
      return raw && signer.sign(raw);
    },
  };
}

function endpointDeps(
  options: SesOptions,
  store: MailStore,
  faults: () => Faults,
  onAccepted: () => void,
): EndpointDeps {
  const now = options.now ?? Date.now;
  const countSince = (sinceAt: string) => store.recipientsSince(sinceAt);
  return {
    identity: options.identity,
    store,
    quota: createQuota({ limits: faults, now, countSince }),
    faults,
    random: options.random ?? Math.random,
    now,
    publishesEvents: options.publish !== undefined,
    onAccepted,
  };
}

/** A stored value of an older version falls back to the defaults. */
function storedFaults(store: MailStore): Faults {
  const parsed = parseFaults(store.readSetting("faults") ?? {}, defaultFaults);
  return parsed.kind === "ok" ? parsed.faults : defaultFaults;
}

function domainOf(identity: Identity): string {
  return identity.sender.slice(identity.sender.lastIndexOf("@") + 1);
}

async function serve(request: IncomingMessage, response: ServerResponse, deps: EndpointDeps): Promise<void> {
  const body = await readBody(request);
  const answer: Answer =
    body === null ? { kind: "answer", status: 413, body: "" } : answerCall(parseCall(body), deps);
  const { latencyMs } = deps.faults();
  if (latencyMs > 0) {
    await pause(latencyMs);
  }
  if (answer.kind === "hang") {
    return;
  }
  if (answer.kind === "reset") {
    request.socket.destroy();
    return;
  }
  response.writeHead(answer.status, { "content-type": "text/xml" }).end(answer.body);
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) {
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("latin1");
}
