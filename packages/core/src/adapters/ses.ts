import {
  GetSendQuotaCommand,
  SESClient,
  type SESClientConfig,
  SendRawEmailCommand,
} from "@aws-sdk/client-ses";
import type { Mailer, Submission } from "../ports.ts";

/** A client that makes one HTTP request per mail: SES has no idempotency token, so a retry by the SDK would mail twice. */
export function sesClient(config: SESClientConfig = {}): SESClient {
  return new SESClient({
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
    ...config,
    maxAttempts: 1,
  });
}

/** Mail through SES v1, one recipient a call. `sender` is the fixed From address, `configSet` publishes the events. */
export function sesMailer(client: SESClient, sender: string, configSet: string): Mailer {
  return {
    async submit({ to, mime, tags }) {
      const command = new SendRawEmailCommand({
        Source: sender,
        Destinations: [to],
        RawMessage: { Data: mime },
        ConfigurationSetName: configSet,
        Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
      });
      return client.send(command).then(
        ({ MessageId }) => ({ kind: "accepted", messageId: MessageId ?? "" }) as const,
        (error: unknown) => toSubmission(error),
      );
    },
    async quota() {
      const quota = await client.send(new GetSendQuotaCommand({}));
      return {
        maxPerSecond: quota.MaxSendRate ?? 1,
        maxPerDay: quota.Max24HourSend ?? 200,
        sentLastDay: quota.SentLast24Hours ?? 0,
      };
    },
  };
}

const pausing = new Set(["AccountSendingPausedException", "ConfigurationSetSendingPausedException"]);

/**
 * What an error of SendRawEmail means. A 4xx is a definite no: throttling may be tried again, told apart by its message
 * (the daily quota has the same name); the rest is a rejection. Everything else may have been accepted.
 */
export function toSubmission(error: unknown): Submission {
  const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
  if (pausing.has(name)) return { kind: "refused", reason: "paused" };
  if (name === "Throttling" || name === "ThrottlingException") {
    return { kind: "refused", reason: /daily message quota/i.test(message) ? "daily-quota" : "rate" };
  }
  if (isNeverConnected(error)) return { kind: "refused", reason: "rate" };
  const status = httpStatusOf(error);
  return status >= 400 && status < 500
    ? { kind: "rejected", reason: name }
    : { kind: "unknown", reason: name };
}

function httpStatusOf(error: unknown): number {
  const metadata = (error as { $metadata?: { httpStatusCode?: number } } | null)?.$metadata;
  return metadata?.httpStatusCode ?? 0;
}

// Nothing listened, so nothing was accepted.
function isNeverConnected(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === "ECONNREFUSED";
}
