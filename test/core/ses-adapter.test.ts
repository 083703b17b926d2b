import { expect, test } from "vitest";
import { sesClient, sesMailer, toSubmission } from "../../packages/core/src/adapters/index.ts";
import { localClient } from "../../packages/local/src/aws.ts";
import { configSet, openSes, rawMail, sender } from "../local/ses-world.ts";

async function openMailer(requestTimeout = 400) {
  const world = await openSes();
  const client = sesClient({
    ...localClient(world.ses.endpoint),
    requestHandler: { connectionTimeout: 1_000, requestTimeout, throwOnRequestTimeout: true },
  });
  const submit = () =>
    sesMailer(client, sender, configSet).submit({
      to: "reader@mail.example",
      mime: Buffer.from(rawMail(["Subject: x"])),
      tags: { did: "bul_x_1-0-0-0" },
    });
  return { ses: world.ses, client, submit };
}

test("a mail that is taken is accepted under the id the provider gave it", async () => {
  const { ses, submit } = await openMailer();
  const answer = await submit();
  expect(answer).toMatchObject({ kind: "accepted" });
  expect(ses.list({}).map((mail) => mail.id)).toEqual([answer.kind === "accepted" ? answer.messageId : ""]);
});

test.each([
  ["throttle", { kind: "refused", reason: "rate" }, 0],
  ["error500", { kind: "unknown" }, 0],
  ["resetAfterAccept", { kind: "unknown" }, 1],
  ["hang", { kind: "unknown", reason: "TimeoutError" }, 0],
] as const)(
  "SND-04: %s is one HTTP request, and what it means is known",
  async (fault, expected, accepted) => {
    const { ses, submit } = await openMailer();
    ses.setFaults({ [fault]: 1 });
    expect(await submit()).toMatchObject(expected);
    expect(ses.stats()).toMatchObject({ requests: 1, accepted });
  },
);

test("a quota used up for the day is told from a rate exceeded", async () => {
  const { ses, submit } = await openMailer();
  ses.setFaults({ max24HourSend: 1 });
  await submit();
  expect(await submit()).toEqual({ kind: "refused", reason: "daily-quota" });
});

test("nothing that listens means nothing was accepted", async () => {
  const { ses, submit } = await openMailer();
  await ses.stop();
  expect(await submit()).toEqual({ kind: "refused", reason: "rate" });
});

test("the product's own client never tries twice, whatever it is configured with", async () => {
  const { config } = sesClient(localClient("http://127.0.0.1:1"));
  expect(await config.maxAttempts()).toBe(1);
});

test.each([
  ["MessageRejected", 400, { kind: "rejected", reason: "MessageRejected" }],
  ["AccountSendingPausedException", 400, { kind: "refused", reason: "paused" }],
  ["InternalFailure", 500, { kind: "unknown", reason: "InternalFailure" }],
  ["Error", 0, { kind: "unknown", reason: "Error" }],
] as const)("%s with HTTP status %i", (name, httpStatusCode, expected) => {
  const error = Object.assign(new Error("x"), { name, $metadata: { httpStatusCode } });
  expect(toSubmission(error)).toEqual(expected);
});
