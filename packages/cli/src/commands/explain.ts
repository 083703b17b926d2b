import { readFileSync } from "node:fs";
import { type Explanation, explainItem, findItem } from "@sokuho/core/actions";
import { InvalidInput, NotFound, Unavailable } from "@sokuho/core/errors";
import type { SourceRow } from "@sokuho/core/feed";
import { type ItemId, isId, itemIdFor } from "@sokuho/core/ids";
import type { Deps, StoredItem } from "@sokuho/core/ports";
import { classify, overruledIn, reasonOf } from "@sokuho/core/rules";
import type { Command } from "commander";
import { connect } from "../connect.ts";
import { readObject } from "../lines.ts";
import { write } from "../print.ts";
import { readNamed } from "../read-file.ts";
import { toAnswer, toUtterance } from "./classify.ts";

type Options = { readonly file?: string; readonly json?: boolean };
type Found = { readonly source: SourceRow; readonly stored: StoredItem };

/** `sokuho explain ITEM`: rules, evidence, incident, policy row and audience of one item; sends nothing. */
export function addExplain(program: Command): void {
  program
    .command("explain [item]")
    .description("why an item is judged as it is, and what would follow; sends nothing")
    .option("--file <path>", "a JSON item instead, as classify reads it; - for the input")
    .option("--json", "print JSON")
    .action(async (id: string | undefined, options: Options, command: Command) => {
      const deps = await connect(command).catch((error: unknown) => {
        // An item from a file can be judged without a service; only what would follow is then unknown.
        if (options.file !== undefined && error instanceof Unavailable) return null;
        throw error;
      });
      const found = options.file === undefined ? await stored(deps, id) : fromFile(options.file);
      show(found, deps && (await explainItem(deps, found.source, found.stored)), options.json ?? false);
    });
}

async function stored(deps: Deps | null, id: string | undefined): Promise<Found> {
  if (!id || !isId("itm", id)) throw new InvalidInput(`"${id ?? ""}" is not an item id; --file reads one`);
  const found = deps && (await findItem(deps, id as ItemId));
  if (!found) throw new NotFound(`there is no item ${id}`);
  return found;
}

function readItem(path: string): Readonly<Record<string, unknown>> {
  const text = (path === "-" ? readFileSync(0) : readNamed(path)).toString("utf8");
  try {
    return readObject(text);
  } catch (error) {
    throw new InvalidInput(`${path} is no JSON item: ${error instanceof Error ? error.message : error}`);
  }
}

function fromFile(path: string): Found {
  const fields = readItem(path);
  const utterance = toUtterance(fields);
  const url = utterance.url && URL.canParse(utterance.url) ? utterance.url : "https://item.invalid/";
  const name = String(fields.source ?? "file");
  const source: SourceRow = {
    id: "file",
    kind: utterance.kind,
    name: { ja: name, en: name },
    lang: fields.lang === "ja" ? "ja" : "en",
    url,
    parser: "feed",
    cadenceMinutes: 60,
    because: "An item to be explained.",
    source: path,
  };
  const { title, text, publishedAt = null } = utterance;
  const item = { id: String(fields.id ?? url), url, title, text, publishedAt };
  const now = new Date().toISOString();
  return {
    source,
    stored: {
      sourceId: source.id,
      itemId: itemIdFor(source.id, item.id),
      meaning: "",
      item,
      classified: classify(utterance),
      incidentId: null,
      backlog: false,
      firstSeenAt: now,
      seenAt: now,
      reviewedAt: null,
    },
  };
}

function show({ stored }: Found, explanation: Explanation | null, isJson: boolean): void {
  const lines = isJson
    ? [JSON.stringify({ item: stored.itemId, ...toAnswer(stored.classified), ...explanation })]
    : [...verdictLines(stored), ...(explanation ? whatFollows(explanation) : noService)];
  for (const line of lines) write(line);
}

const noService = ["what follows: no service runs, so the incident and the audience are unknown"];

function verdictLines({ itemId, item, classified }: StoredItem): readonly string[] {
  const { verdict, topic, releases, cause, status, certainty, severity } = classified;
  const overruled = overruledIn(classified.rules);
  const fired = classified.rules.flatMap(({ id, evidence }) => [
    `  ${id}${id === overruled ? " (overruled)" : ""}: ${reasonOf(id)}`,
    ...evidence.map(({ text, start, end }) => `    ${start}–${end} "${text.replaceAll("\n", " ")}"`),
  ]);
  return [
    `item: ${itemId} ${item.title}`,
    `verdict: ${verdict} (${topic}; releases ${releases.join(", ") || "none"}; cause ${cause}; status ${status ?? "none"}; certainty ${certainty}; severity ${severity})`,
    `rules: ${fired.length === 0 ? "none fired" : ""}`.trimEnd(),
    ...fired,
  ];
}

function whatFollows({ incident, policy, audience }: Explanation): readonly string[] {
  if (!incident) return ["incident: none"];
  const { id, isNew, title, voices } = incident;
  return [
    `incident: ${id} (${isNew ? "new" : "known"}, ${voices.length} ${voices.length === 1 ? "voice" : "voices"}) ${title}`,
    policy
      ? `policy: ${policy.row} → ${policy.act}${policy.kind ? ` ${policy.kind}` : ""}. ${policy.says?.en ?? ""}`
      : "policy: nothing new to do",
    `audience: ${audience ?? 0}`,
  ];
}
