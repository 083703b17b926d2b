import { pause } from "../pause.ts";
import { toEventJsons } from "./event-json.ts";
import type { MailRecord } from "./mail-rows.ts";
import type { MailStore } from "./mail-store.ts";
import { parseMessage } from "./message.ts";

/** Hands event JSON texts on; rejects when any of them may not have arrived. */
export type Publish = (messages: readonly string[]) => Promise<void>;

export type Publisher = {
  /** Says that there may be new events. */
  wake(): void;
  /** Waits until what is under way has ended. */
  stop(): Promise<void>;
};

type Options = {
  readonly store: MailStore;
  readonly publish: Publish;
  readonly onError: (error: unknown) => void;
};

const pageSize = 50;
const retryMs = 500;

/** Publishes stored events in order, at least once, those a killed run left behind included. */
export function startPublisher(options: Options): Publisher {
  let isStopped = false;
  let hasNews = true;
  let running = run();

  async function run(): Promise<void> {
    while (hasNews && !isStopped) {
      hasNews = false;
      await publishAll();
    }
  }

  async function publishAll(): Promise<void> {
    let page = options.store.pending(pageSize);
    while (page.length > 0 && !isStopped) {
      const isPublished = await publishPage(options, page);
      await pause(isPublished || isStopped ? 0 : retryMs);
      page = options.store.pending(pageSize);
    }
  }

  return {
    wake: () => {
      if (hasNews) {
        return;
      }
      hasNews = true;
      running = running.then(run);
    },
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}

async function publishPage(options: Options, page: readonly MailRecord[]): Promise<boolean> {
  try {
    await options.publish(page.flatMap((mail) => renderEvents(options.store, mail)));
    options.store.markPublished(page);
    return true;
  } catch (error) {
    options.onError(error);
    return false;
  }
}

function renderEvents(store: MailStore, mail: MailRecord): readonly string[] {
  const raw = store.rawOf(mail.seq);
  return raw === undefined ? [] : toEventJsons(mail, parseMessage(raw));
}
