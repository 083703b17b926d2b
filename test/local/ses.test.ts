import { createPublicKey, createVerify } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { startChild } from "./child.ts";
import { configSet, openSes, rawMail, readMail, sender } from "./ses-world.ts";
import { tempFolder } from "./temp-folder.ts";
import { until } from "./until.ts";

test("LOC-04: an accepted mail keeps its header fields to the byte, but for Message-ID, Date and Bcc", async () => {
  const world = await openSes();
  const kept = [
    "Subject: =?UTF-8?B?6YCf5aCx?=\r\n =?UTF-8?B?IDI0SDI=?=",
    "List-Unsubscribe:  <https://sokuho.example/one-click/abc>",
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    "X-Odd:\tspaced   out ",
  ];
  const raw = rawMail([...kept, "Message-ID: <mine@here>", "Date: yesterday", "Bcc: hidden@example.org"]);

  const id = await world.send({ raw });

  const mail = await readMail(world, id);
  for (const line of kept) {
    expect(mail).toContain(`\r\n${line}\r\n`);
  }
  expect(mail).toContain(`\r\nMessage-ID: <${id}@ap-northeast-1.amazonses.com>\r\n`);
  expect(mail).toMatch(/\r\nDate: \w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000\r\n/);
  expect(mail).not.toMatch(/mine@here|yesterday|hidden@example\.org/);
  expect(mail.endsWith("\r\n\r\nこんにちは\r\n")).toBe(true);
});

test("MSG-03: the DKIM signature verifies and covers both fields of one-click unsubscribing", async () => {
  const world = await openSes();
  const lines = [
    "List-Unsubscribe: <https://sokuho.example/u>",
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
  ];
  const id = await world.send({ raw: rawMail(["Subject: signed", ...lines]) });

  const mail = await readMail(world, id);

  expect(verifyDkim(mail, world.ses.dkimRecord.value)).toBe(true);
  expect(
    verifyDkim(
      mail.replace("one-click", "two-click").replace("signed", "forged"),
      world.ses.dkimRecord.value,
    ),
  ).toBe(false);
  expect(tagOf(mail, "h").split(":")).toEqual(
    expect.arrayContaining(["list-unsubscribe", "list-unsubscribe-post", "from", "date", "message-id"]),
  );
});

test("the key is kept, so that an older mail still verifies after a restart", async () => {
  const first = await openSes();
  const record = first.ses.dkimRecord;
  await first.ses.stop();
  const second = await openSes({ dataDir: first.dataDir });
  expect(second.ses.dkimRecord).toEqual(record);
});

test("an ordinary address gives Send and Delivery in the JSON of SES", async () => {
  const world = await openSes();
  const id = await world.send({ tags: { did: "b1-07-3-0", attempt: "1" } });

  const [sent, delivered] = await until(() => world.events.length === 2 && world.events);

  expect(sent).toMatchObject({
    eventType: "Send",
    send: {},
    mail: { messageId: id, source: sender, destination: ["reader@example.org"] },
  });
  expect(sent.mail.tags).toMatchObject({
    did: ["b1-07-3-0"],
    attempt: ["1"],
    "ses:configuration-set": [configSet],
  });
  expect(sent.mail.headers).toContainEqual({ name: "To", value: "reader@example.org" });
  expect(sent.mail.commonHeaders).toMatchObject({ subject: "test", from: [`速報 <${sender}>`] });
  expect(delivered).toMatchObject({
    eventType: "Delivery",
    delivery: { recipients: ["reader@example.org"], smtpResponse: expect.any(String) },
  });
});

test.each([
  [
    "bounce@simulator.amazonses.com",
    ["Send", "Bounce"],
    { bounceType: "Permanent", bounceSubType: "General" },
  ],
  [
    "bounce+label@simulator.amazonses.com",
    ["Send", "Bounce"],
    { bounceType: "Permanent", bounceSubType: "General" },
  ],
  [
    "suppressionlist@simulator.amazonses.com",
    ["Send", "Bounce"],
    { bounceType: "Permanent", bounceSubType: "Suppressed" },
  ],
  ["bounce-3@example.jp", ["Send", "Bounce"], { bounceType: "Permanent", bounceSubType: "General" }],
  [
    "complaint+x@simulator.amazonses.com",
    ["Send", "Delivery", "Complaint"],
    { complaintFeedbackType: "abuse" },
  ],
  ["complainer@demo.example", ["Send", "Delivery", "Complaint"], { complaintFeedbackType: "abuse" }],
  ["success@simulator.amazonses.com", ["Send", "Delivery"], null],
  ["ooto@simulator.amazonses.com", ["Send", "Delivery"], null],
  ["bounce@elsewhere.example", ["Send", "Delivery"], null],
])("%s has the outcome %j", async (to, kinds, detail) => {
  const world = await openSes();
  await world.send({ to });

  const events = await until(() => world.events.length === kinds.length && world.events);

  expect(events.map((event) => event.eventType)).toEqual(kinds);
  const last = events.at(-1);
  expect(last.bounce ?? last.complaint ?? null).toEqual(detail && expect.objectContaining(detail));
  const named = last.bounce?.bouncedRecipients ?? last.complaint?.complainedRecipients;
  expect(named?.[0]?.emailAddress ?? to).toBe(to);
});

test("without a configuration set nothing is published", async () => {
  const world = await openSes();
  await world.send({ configSet: null });
  await world.send({});
  await until(() => world.events.length === 2);
  expect(world.events).toHaveLength(2);
});

test("events that could not be published are published later, once", async () => {
  let isDown = true;
  const arrived: string[] = [];
  const errors: unknown[] = [];
  const world = await openSes({
    publish: async (messages) => {
      if (isDown) throw new Error("the topic is down");
      arrived.push(...messages);
    },
    onError: (error) => errors.push(error),
  });
  await world.send();
  await until(() => errors.length > 0);
  isDown = false;
  await until(() => arrived.length === 2);
  await until(() => world.ses.list({})[0]?.events === "published");
  expect(arrived).toHaveLength(2);
});

test("events left behind by a killed run are published by the next one", async () => {
  const dataDir = tempFolder();
  const child = startChild("run-ses.ts", [dataDir]);
  const endpoint = (await child.line("ready ")).slice(6);
  const client = await openSes({ dataDir: tempFolder() });
  client.client.config.endpoint = async () => {
    const { hostname, port } = new URL(endpoint);
    return { protocol: "http:", hostname, port: Number(port), path: "/" };
  };
  const ids = await Promise.all(Array.from({ length: 20 }, () => client.send()));
  await child.kill();

  const next = await openSes({ dataDir });

  const events = await until(() => next.events.length === 40 && next.events);
  expect(new Set(events.map((event) => event.mail.messageId))).toEqual(new Set(ids));
  expect(next.ses.stats()).toMatchObject({ accepted: 20, requests: 20 });
});

test("a second acceptance of a did tag is counted, across restarts", async () => {
  const first = await openSes();
  await first.send({ tags: { did: "same" } });
  await first.send({ tags: { did: "other" } });
  await first.ses.stop();
  const second = await openSes({ dataDir: first.dataDir });
  await second.send({ tags: { did: "same" } });
  await second.send();
  expect(second.ses.stats()).toEqual({ requests: 4, accepted: 4, throttled: 0, duplicates: 1 });
});

test("the newest mails keep their bytes, older ones their metadata", async () => {
  const world = await openSes({ keepRaw: 10 });
  for (let index = 0; index < 200; index += 1) {
    await world.send({ configSet: null });
  }
  const mails = world.ses.list({});
  expect(mails).toHaveLength(200);
  expect(await readMail(world, mails.at(0)?.id ?? "")).toContain("Subject: test");
  expect(await readMail(world, mails.at(-1)?.id ?? "")).toBe("");
  const file = new DatabaseSync(`${world.dataDir}/mail.db`, { readOnly: true });
  expect(Number(file.prepare("SELECT count(*) AS n FROM raw").get()?.n)).toBeLessThanOrEqual(110);
  file.close();
});

function tagOf(mail: string, tag: string): string {
  const field = /^DKIM-Signature:((?:[^\r]|\r\n[ \t])*)\r\n/i.exec(mail)?.[1] ?? "";
  const value = field.split(";").find((part) => part.trim().startsWith(`${tag}=`)) ?? "";
  return value.slice(value.indexOf("=") + 1).replace(/\s/g, "");
}

/** A small verifier: relaxed header canonicalization and rsa-sha256 (RFC 6376); the body hash is compared too. */
function verifyDkim(mail: string, record: string): boolean {
  const [head = ""] = mail.split("\r\n\r\n");
  const fields = head.split(/\r\n(?![ \t])/);
  const canonical = (field: string) => {
    const colon = field.indexOf(":");
    const value = field
      .slice(colon + 1)
      .replace(/\r\n/g, "")
      .replace(/[ \t]+/g, " ")
      .trim();
    return `${field.slice(0, colon).toLowerCase().trim()}:${value}`;
  };
  const signed = tagOf(mail, "h")
    .split(":")
    .map((name) => canonical(fields.findLast((field) => field.toLowerCase().startsWith(`${name}:`)) ?? ""));
  const own = canonical(fields[0] ?? "").replace(/ b=.*$/, " b=");
  const key = createPublicKey({
    key: Buffer.from(/p=(.*)$/.exec(record)?.[1] ?? "", "base64"),
    format: "der",
    type: "spki",
  });
  return createVerify("RSA-SHA256")
    .update(`${signed.join("\r\n")}\r\n${own}`)
    .verify(key, tagOf(mail, "b"), "base64");
}
