import type { Clock } from "./clock.ts";
import type { Random } from "./random.ts";

export type Message<Body> = { readonly body: Body; receives: number; visibleAtMs: number; taken: boolean };

/** A queue as SQS is one: at least once, in any order, hidden while worked on, dead after too many tries. */
export type Queue<Body> = {
  readonly dead: Message<Body>[];
  push(body: Body): void;
  /** Copies of some messages come as well, up to four. */
  receive(): Message<Body> | null;
  isReceivable(): boolean;
  done(message: Message<Body>): void;
  /** The handler said no or died: the message comes back once its time has passed. */
  failed(message: Message<Body>): void;
  /** Waiting, hidden or delayed. */
  depth(): number;
  /** The next instant at which a hidden message shows up again. */
  nextAtMs(): number | null;
  redrive(): void;
};

type Shape = { readonly visibilityMs: number; readonly maxReceives: number };

/** Builds an empty queue; `copies` is the chance that a message comes more than once. */
export function newQueue<Body>(
  clock: Clock,
  random: Random,
  shape: Shape,
  copies: () => number,
): Queue<Body> {
  const messages: Message<Body>[] = [];
  const dead: Message<Body>[] = [];
  const remove = (message: Message<Body>) => messages.splice(messages.indexOf(message), 1);
  const receivable = () => messages.filter((one) => !one.taken && one.visibleAtMs <= clock.nowMs());
  const put = (body: Body) => messages.push({ body, receives: 0, visibleAtMs: 0, taken: false });
  return {
    dead,
    push(body) {
      const times = random.chance(copies()) ? 2 + random.int(4) : 1;
      for (let copy = 0; copy < times; copy += 1) put(body);
    },
    receive() {
      const message = random.pick(receivable());
      if (!message) return null;
      message.taken = true;
      message.receives += 1;
      return message;
    },
    isReceivable: () => receivable().length > 0,
    done: remove,
    failed(message) {
      message.taken = false;
      message.visibleAtMs = clock.nowMs() + shape.visibilityMs;
      if (message.receives < shape.maxReceives) return;
      remove(message);
      dead.push(message);
    },
    depth: () => messages.length,
    nextAtMs() {
      const hidden = messages.filter((one) => !one.taken).map((one) => one.visibleAtMs);
      return hidden.length > 0 ? Math.min(...hidden) : null;
    },
    redrive() {
      for (const { body } of dead.splice(0)) put(body);
    },
  };
}
