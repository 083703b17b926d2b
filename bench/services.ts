import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The stand-ins of AWS, each in a process of its own, so that they do not compete inside the one that is measured. */
export type Services = {
  readonly storeEndpoint: string;
  readonly tableName: string;
  readonly sesEndpoint: string;
  readonly queuesEndpoint: string;
  readonly queueUrls: Readonly<Record<string, string>>;
  stop(): void;
};

type Ready = {
  readonly endpoint: string;
  readonly tableName?: string;
  readonly urls?: Readonly<Record<string, string>>;
};

/** Brings the stand-ins up on an empty folder. The mail service publishes no events: every variant is measured without. */
export async function startServices(): Promise<Services> {
  const folder = mkdtempSync(join(tmpdir(), "sokuho-bench-"));
  const children: ChildProcess[] = [];
  const start = async (name: string): Promise<Ready> => {
    const child = fork(join(import.meta.dirname, "service-process.ts"), [name, folder], {
      execArgv: ["--disable-warning=ExperimentalWarning", "--import", "tsx"],
    });
    children.push(child);
    const [ready] = (await once(child, "message")) as [Ready];
    return ready;
  };
  const [store, ses, queues] = await Promise.all([start("store"), start("ses"), start("queues")]);
  return {
    storeEndpoint: store.endpoint,
    tableName: store.tableName ?? "",
    sesEndpoint: ses.endpoint,
    queuesEndpoint: queues.endpoint,
    queueUrls: queues.urls ?? {},
    stop: () => {
      for (const child of children) child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
