import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { onTestFinished } from "vitest";
import { localClient } from "../../packages/local/src/aws.ts";
import { type SesOptions, startSes } from "../../packages/local/src/ses/ses.ts";
import { tempFolder } from "./temp-folder.ts";

export const sender = "alerts@sokuho.example";
export const configSet = "sokuho-local";

// biome-ignore lint/suspicious/noExplicitAny: the events are JSON of a foreign shape, asserted field by field.
export type EventJson = any;

type Sent = {
  to?: string;
  raw?: string;
  tags?: Record<string, string>;
  source?: string;
  configSet?: string | null;
};

/** A raw mail; header lines of the test come before the blank line. */
export function rawMail(lines: readonly string[] = [], body = "こんにちは\r\n"): string {
  const head = [`From: =?UTF-8?B?6YCf5aCx?= <${sender}>`, "To: reader@example.org", ...lines];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}

/** A mail service of its own for one test, with a client that tries once, as the product's does. */
export async function openSes(options: Partial<SesOptions> = {}) {
  const events: EventJson[] = [];
  const dataDir = options.dataDir ?? tempFolder();
  const ses = await startSes({
    dataDir,
    identity: { sender, configSet },
    publish: async (messages) => {
      events.push(...messages.map((text) => JSON.parse(text)));
    },
    onError: (error) => {
      throw error;
    },
    ...options,
  });
  onTestFinished(() => ses.stop());
  const client = new SESClient({
    ...localClient(ses.endpoint),
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 400, throwOnRequestTimeout: true },
  });
  const send = async (mail: Sent = {}) => {
    const answer = await client.send(
      new SendRawEmailCommand({
        Source: mail.source ?? sender,
        Destinations: [mail.to ?? "reader@example.org"],
        RawMessage: { Data: Buffer.from(mail.raw ?? rawMail(["Subject: test"])) },
        Tags: Object.entries(mail.tags ?? {}).map(([Name, Value]) => ({ Name, Value })),
        ...(mail.configSet === null ? {} : { ConfigurationSetName: mail.configSet ?? configSet }),
      }),
    );
    return answer.MessageId ?? "";
  };
  const quota = () => client.send(new GetSendQuotaCommand({}));
  return { ses, client, send, quota, events, dataDir };
}

/** The raw bytes of an accepted mail, as text. */
export async function readMail(world: Awaited<ReturnType<typeof openSes>>, id: string): Promise<string> {
  const mail = world.ses.find(id);
  const raw = mail && (await world.ses.readRaw(mail));
  return raw?.toString("utf8") ?? "";
}
