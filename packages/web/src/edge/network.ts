import { isIPv4, isIPv6 } from "node:net";
import * as z from "zod";
import type { Ctx } from "./env.ts";

const Lambda = z.object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) });
const Socket = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) });

/** The address at the other end: what API Gateway saw, or the socket of the one machine; no header is believed. */
export function clientAddress(c: Ctx): string | null {
  const lambda = Lambda.safeParse(c.env);
  if (lambda.success) return lambda.data.requestContext.http.sourceIp;
  const socket = Socket.safeParse(c.env);
  return socket.success ? socket.data.incoming.socket.remoteAddress : null;
}

/** An address cut down to its network, /24 or /48, so that no person is left in it. */
export function toNetwork(address: string | null): string {
  const plain = address?.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "") ?? "";
  if (isIPv4(plain)) return `${plain.split(".").slice(0, 3).join(".")}.0/24`;
  return isIPv6(plain) ? `${firstGroups(plain).join(":")}::/48` : "unknown";
}

function firstGroups(address: string): readonly string[] {
  const [head = "", tail] = address.toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  return groups.slice(0, 3).map((group) => Number.parseInt(group, 16).toString(16));
}
