import { createSocket } from "node:dgram";
import { Resolver } from "node:dns/promises";
import { onTestFinished } from "vitest";

/** What names answer: each question takes the next list of IPv4 addresses, the last one stays. */
export type Zone = Readonly<Record<string, readonly (readonly string[])[]>>;

/** A name server of our own on loopback, and how to ask it; it ends with its test. */
export async function givenNames(zone: Zone) {
  const asked: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (question, from) => {
    const name = nameIn(question);
    const turn = asked.filter((one) => one === name).length;
    asked.push(name);
    const lists = zone[name] ?? [];
    socket.send(answerTo(question, lists[Math.min(turn, lists.length - 1)] ?? []), from.port, from.address);
  });
  await new Promise<void>((done) => socket.bind(0, "127.0.0.1", done));
  onTestFinished(() => new Promise<void>((done) => socket.close(() => done())));
  const resolver = new Resolver({ timeout: 1_000, tries: 1 });
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  const resolve = async (hostname: string) => {
    const addresses = await resolver.resolve4(hostname);
    return addresses.map((address) => ({ address, family: 4 }));
  };
  return { asked, resolve };
}

/** The name asked for (RFC 1035 §4.1.2), which begins after a header of twelve bytes. */
function nameIn(question: Buffer): string {
  const labels: string[] = [];
  for (let at = 12; question[at]; at += (question[at] ?? 0) + 1)
    labels.push(question.toString("latin1", at + 1, at + 1 + (question[at] ?? 0)));
  return labels.join(".");
}

/** The question again with an A record for each address; no address is "no such name". */
function answerTo(question: Buffer, addresses: readonly string[]): Buffer {
  const end = question.indexOf(0, 12) + 5;
  const header = Buffer.from(question.subarray(0, 12));
  header.writeUInt16BE(addresses.length > 0 ? 0x8180 : 0x8183, 2);
  header.writeUInt16BE(addresses.length, 6);
  header.writeUInt32BE(0, 8);
  const records = addresses.map((address) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split(".").map(Number)]),
  );
  return Buffer.concat([header, question.subarray(12, end), ...records]);
}
