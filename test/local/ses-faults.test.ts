import { expect, test } from "vitest";
import { defaultFaults } from "../../packages/local/src/ses/faults.ts";
import { openSes, rawMail, sender } from "./ses-world.ts";

async function failureOf(
  work: Promise<unknown>,
): Promise<{ name: string; message: string; status: number | undefined }> {
  try {
    await work;
  } catch (error) {
    const { name, message, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
    return { name, message, status: $metadata?.httpStatusCode };
  }
  throw new Error("It did not fail.");
}

test.each([
  ["throttle", { name: "Throttling", message: "Maximum sending rate exceeded.", status: 400 }, 0],
  ["error500", { name: "InternalFailure", status: 500 }, 0],
  ["resetAfterAccept", { message: expect.stringMatching(/socket hang up|ECONNRESET/) }, 1],
  ["hang", { name: "TimeoutError" }, 0],
] as const)("the fault %s shows as SES shows it, after one request", async (fault, expected, accepted) => {
  const world = await openSes();
  world.ses.setFaults({ [fault]: 1 });

  expect(await failureOf(world.send())).toMatchObject(expected);

  expect(world.ses.stats()).toMatchObject({ requests: 1, accepted, throttled: fault === "throttle" ? 1 : 0 });
});

test("a rate decides by the given chance", async () => {
  const draws = [0.2, 0.9];
  const world = await openSes({ random: () => draws.shift() ?? 0 });
  world.ses.setFaults({ error500: 0.5 });
  expect((await failureOf(world.send())).name).toBe("InternalFailure");
  expect(await world.send()).not.toBe("");
});

test("latency delays every answer", async () => {
  const world = await openSes();
  world.ses.setFaults({ latencyMs: 150 });
  const startedAt = performance.now();
  await world.send();
  expect(performance.now() - startedAt).toBeGreaterThan(145);
});

test("more than the sending rate is throttled, and time gives it back", async () => {
  let now = Date.parse("2025-06-03T00:00:00Z");
  const world = await openSes({ now: () => now });
  world.ses.setFaults({ maxSendRate: 3 });
  for (let index = 0; index < 3; index += 1) {
    await world.send();
  }
  expect(await failureOf(world.send())).toMatchObject({
    name: "Throttling",
    message: "Maximum sending rate exceeded.",
  });
  now += 1000;
  expect(await world.send()).not.toBe("");
  expect(world.ses.stats().throttled).toBe(1);
});

test("the daily quota is counted over restarts and refused in the words of SES", async () => {
  const first = await openSes();
  first.ses.setFaults({ max24HourSend: 2 });
  await first.send();
  await first.ses.stop();
  const second = await openSes({ dataDir: first.dataDir });
  await second.send();
  expect(await failureOf(second.send())).toMatchObject({
    name: "Throttling",
    message: "Daily message quota exceeded.",
  });
  expect(await second.quota()).toMatchObject({ Max24HourSend: 2, SentLast24Hours: 2 });
});

test("the quota tells the rate", async () => {
  const world = await openSes();
  world.ses.setFaults({ maxSendRate: 14, max24HourSend: 50_000 });
  expect(await world.quota()).toMatchObject({ Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 0 });
});

test("faults outlive a restart, add up, and an empty object clears them", async () => {
  const first = await openSes();
  first.ses.setFaults({ throttle: 0.25 });
  first.ses.setFaults({ latencyMs: 5 });
  await first.ses.stop();
  const second = await openSes({ dataDir: first.dataDir });
  expect(second.ses.faults()).toEqual({ ...defaultFaults, throttle: 0.25, latencyMs: 5 });
  second.ses.setFaults({});
  expect(second.ses.faults()).toEqual(defaultFaults);
});

test.each([
  [{ throttle: 1.5 }, "throttle"],
  [{ hang: -0.1 }, "hang"],
  [{ latencyMs: "5" }, "latencyMs"],
  [{ maxSendRate: 0 }, "maxSendRate"],
  [{ throttel: 1 }, "throttel"],
  [[], "object"],
  [null, "object"],
])("the faults %j are refused in one sentence", async (input, word) => {
  const world = await openSes();
  const parsed = world.ses.setFaults(input);
  expect(parsed).toMatchObject({ kind: "refused", reason: expect.stringContaining(word) });
  expect(world.ses.faults()).toEqual(defaultFaults);
});

test.each([
  ["an address without a domain", { to: "reader" }, "InvalidParameterValue", "Missing final '@domain'"],
  ["an address with a space", { to: "re ader@example.org" }, "InvalidParameterValue", "Local address"],
  ["a local part that is not ASCII", { to: "読者@example.org" }, "InvalidParameterValue", "Local address"],
  ["a domain with a double dot", { to: "reader@example..org" }, "InvalidParameterValue", "Domain"],
  ["a foreign sender", { source: "evil@example.org" }, "MessageRejected", "not verified"],
  [
    "a foreign From",
    { raw: `From: evil@example.org\r\nTo: a@example.org\r\n\r\nx` },
    "MessageRejected",
    "not verified",
  ],
  ["no From", { raw: "To: a@example.org\r\n\r\nx" }, "InvalidParameterValue", "'From'"],
  [
    "two subjects",
    { raw: rawMail(["Subject: a", "SUBJECT: b"]) },
    "InvalidParameterValue",
    "Duplicate header 'SUBJECT'",
  ],
  [
    "two ways to unsubscribe",
    { raw: rawMail(["List-Unsubscribe: <https://a>", "List-Unsubscribe: <https://b>"]) },
    "InvalidParameterValue",
    "Duplicate header",
  ],
  ["a tag with a space", { tags: { did: "a b" } }, "InvalidParameterValue", "Invalid tag value"],
  [
    "an unknown configuration set",
    { configSet: "other" },
    "ConfigurationSetDoesNotExistException",
    "does not exist",
  ],
])("%s is refused as SES refuses it", async (_, mail, name, words) => {
  const world = await openSes();
  const failure = await failureOf(world.send(mail));
  expect(failure).toMatchObject({ name, status: 400, message: expect.stringContaining(words) });
  expect(world.ses.stats().accepted).toBe(0);
});

test.each([`"a..b"@docomo.example`, "a..b@docomo.example", "o'brien+tag@example.org"])(
  "%s is an address SES takes",
  async (to) => {
    const world = await openSes();
    expect(await world.send({ to })).not.toBe("");
  },
);

test("an operation SES knows and this service does not gets an answer", async () => {
  const world = await openSes();
  const answer = await fetch(world.ses.endpoint, { method: "POST", body: "Action=SendBulkTemplatedEmail" });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("InvalidAction");
  expect(sender).toContain("@");
});
