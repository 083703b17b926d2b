import {
  addReader,
  approveBulletin,
  composeBulletin,
  sendBulletin,
} from "../../packages/core/src/actions/index.ts";
import type { BulletinId, IncidentId, ReaderId } from "../../packages/core/src/ids.ts";
import type { BulletinKind } from "../../packages/core/src/incident/index.ts";
import type { Choices } from "../../packages/core/src/subscriber/index.ts";
import type { World } from "./world.ts";

/** A reader's choices, unless a test says otherwise. */
export const choices: Choices = { lineages: ["win7-8-upgrade"], lang: "ja", timing: "early", digest: "now" };

/** Readers `reader0@mail.example` and on, active. */
export async function givenReaders(
  world: World,
  count: number,
  change: Partial<Choices> = {},
  name = "reader",
) {
  const ids: ReaderId[] = [];
  for (let index = 0; index < count; index += 1) {
    ids.push(
      await addReader(world.deps, {
        address: `${name}${index}@mail.example`,
        choices: { ...choices, ...change },
        evidence: "test",
      }),
    );
  }
  return ids;
}

/** Composes, approves and sends a manual bulletin at once. */
export async function whenReleased(
  world: World,
  kind: BulletinKind = "early-warning",
  incidentId: IncidentId | null = null,
  requestId: string = kind,
  audience = "all",
): Promise<BulletinId> {
  const markdown = { ja: "# 見出し\n\n要約です。", en: "# Title\n\nSummary." };
  const id = await composeBulletin(world.deps, {
    requestId,
    kind,
    incidentId,
    markdown,
    audience,
    publisher: "p",
  });
  await approveBulletin(world.deps, id, "p", null);
  await sendBulletin(world.deps, id, "p", { skipUndo: true });
  return id;
}
