import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { expect, onTestFinished, test } from "vitest";
import { localClient } from "../../packages/local/src/aws.ts";
import { startQueues } from "../../packages/local/src/queues/queues.ts";
import { startChild } from "./child.ts";
import { tempFolder } from "./temp-folder.ts";
import { until } from "./until.ts";

async function openQueues(dataDir = tempFolder(), visibilitySeconds = 30) {
  const queues = await startQueues({ dataDir, visibilitySeconds });
  onTestFinished(() => queues.stop());
  const client = new SQSClient(localClient(queues.endpoint));
  const receive = async (url: string, count = 10, seconds?: number): Promise<Message[]> => {
    const answer = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: count,
        MessageSystemAttributeNames: ["All"],
        ...(seconds === undefined ? {} : { VisibilityTimeout: seconds }),
      }),
    );
    return answer.Messages ?? [];
  };
  const send = (url: string, body: string) =>
    client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
  return { queues, client, receive, send, dataDir };
}

test("a batch of ten goes in and comes out", async () => {
  const { queues, client, receive } = await openQueues();
  const entries = Array.from({ length: 10 }, (_, index) => ({
    Id: String(index),
    MessageBody: `便り ${index}`,
  }));

  await client.send(new SendMessageBatchCommand({ QueueUrl: queues.urls.PlanQueue, Entries: entries }));

  const bodies = (await receive(queues.urls.PlanQueue)).map((message) => message.Body);
  expect(bodies.toSorted()).toEqual(entries.map((entry) => entry.MessageBody).toSorted());
});

test("a received message is hidden for its visibility time and then comes again", async () => {
  const { queues, receive, send } = await openQueues();
  await send(queues.urls.SendQueue, "one");

  expect(await receive(queues.urls.SendQueue, 1, 1)).toHaveLength(1);
  expect(await receive(queues.urls.SendQueue)).toHaveLength(0);

  const again = await until(async () => (await receive(queues.urls.SendQueue))[0]);
  expect(again.Attributes?.ApproximateReceiveCount).toBe("2");
});

test("a message given back with a visibility of nought is there at once and survives a restart", async () => {
  const { queues, client, receive, send, dataDir } = await openQueues();
  await send(queues.urls.SendQueue, "one");
  const [message] = await receive(queues.urls.SendQueue);
  const change = {
    QueueUrl: queues.urls.SendQueue,
    ReceiptHandle: message?.ReceiptHandle,
    VisibilityTimeout: 0,
  };

  await client.send(new ChangeMessageVisibilityCommand(change));
  await queues.stop();
  const again = await openQueues(dataDir);

  const [seen] = await again.receive(again.queues.urls.SendQueue);
  expect(seen?.Body).toBe("one");
  expect(seen?.Attributes?.ApproximateReceiveCount).toBe("2");
});

test("the sixth receive finds the message in the dead-letter queue", async () => {
  const { queues, client, receive, send } = await openQueues();
  await send(queues.urls.LetterQueue, "poison");
  for (let round = 1; round <= 5; round += 1) {
    const [message] = await receive(queues.urls.LetterQueue);
    expect(message?.Attributes?.ApproximateReceiveCount).toBe(String(round));
    const change = {
      QueueUrl: queues.urls.LetterQueue,
      ReceiptHandle: message?.ReceiptHandle,
      VisibilityTimeout: 0,
    };
    await client.send(new ChangeMessageVisibilityCommand(change));
  }

  expect(await receive(queues.urls.LetterQueue)).toHaveLength(0);

  expect((await receive(queues.urls.LetterDlq))[0]?.Body).toBe("poison");
});

test("an existing queue keeps its messages and takes new attributes", async () => {
  const first = await openQueues();
  await first.send(first.queues.urls.PlanQueue, "kept");
  await first.queues.stop();

  const { queues, client, receive } = await openQueues(first.dataDir, 45);

  const answer = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: queues.urls.PlanQueue, AttributeNames: ["All"] }),
  );
  expect(answer.Attributes?.VisibilityTimeout).toBe("45");
  expect(JSON.parse(answer.Attributes?.RedrivePolicy ?? "{}").maxReceiveCount).toBe(5);
  expect((await receive(queues.urls.PlanQueue))[0]?.Body).toBe("kept");
});

test("what is published to the topic arrives raw in the outcome queue, by SNS and in process", async () => {
  const { queues, receive } = await openQueues();
  const sns = new SNSClient(localClient(queues.endpoint));

  await sns.send(new PublishCommand({ TopicArn: queues.topicArn, Message: '{"eventType":"Send"}' }));
  queues.publish(['{"eventType":"Delivery"}']);

  const bodies = (await receive(queues.urls.OutcomeQueue)).map((message) => message.Body);
  expect(bodies.toSorted()).toEqual(['{"eventType":"Delivery"}', '{"eventType":"Send"}']);
});

test("kill -9 loses neither waiting nor received messages, and deleted ones stay deleted", async () => {
  const dataDir = tempFolder();
  const child = startChild("run-cloud.ts", [dataDir]);
  const env = JSON.parse((await child.line("ready ")).slice(6));
  const client = new SQSClient(localClient(env.AWS_ENDPOINT_URL_SQS));
  const QueueUrl = JSON.parse(env.SST_RESOURCE_SendQueue).url;
  for (let index = 0; index < 60; index += 1) {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: `m${index}` }));
  }
  const taken = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  const deleted = taken.Messages?.[0];
  await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: deleted?.ReceiptHandle }));
  await child.kill();

  const { queues, receive } = await openQueues(`${dataDir}/queues`);
  const bodies: string[] = [];
  for (
    let page = await receive(queues.urls.SendQueue);
    page.length > 0;
    page = await receive(queues.urls.SendQueue)
  ) {
    bodies.push(...page.map((message) => message.Body ?? ""));
  }

  const expected = Array.from({ length: 60 }, (_, index) => `m${index}`).filter(
    (body) => body !== deleted?.Body,
  );
  expect(bodies.toSorted()).toEqual(expected.toSorted());
});

test("the queues listen on the loopback address and on no other", async () => {
  const { queues } = await openQueues();
  const { hostname, port } = new URL(queues.endpoint);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => !address.internal && address.family === "IPv4");

  expect(hostname).toBe("127.0.0.1");
  for (const other of others) {
    expect(await canConnect(other.address, Number(port))).toBe(false);
  }
});

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
    socket.once("timeout", () => {
      socket.destroy();
      resolve(false);
    });
  });
}
