import { expect, test } from "vitest";
import {
  approveBulletin,
  cancelBulletin,
  composeBulletin,
  retryBulletin,
  sendBulletin,
} from "../../packages/core/src/actions/index.ts";
import { Conflict } from "../../packages/core/src/errors.ts";
import type { BulletinId } from "../../packages/core/src/ids.ts";
import { givenReaders, whenReleased } from "../support/bulletins.ts";
import { accounts, newWorld, type World } from "../support/world.ts";

async function givenApproved(world: World, requestId: string): Promise<BulletinId> {
  const markdown = { ja: "# 見出し\n\n要約です。", en: "# Title\n\nSummary." };
  const draft = { requestId, kind: "confirmed", incidentId: null, markdown, audience: "all" } as const;
  const id = await composeBulletin(world.deps, { ...draft, publisher: "p" });
  await approveBulletin(world.deps, id, "p", null);
  return id;
}

test("a bulletin that cannot be frozen, or a watch that fails, keeps no other bulletin waiting", async () => {
  const world = await newWorld();
  await givenReaders(world, 2);
  const ids = [await givenApproved(world, "a"), await givenApproved(world, "b")];
  for (const id of ids) await sendBulletin(world.deps, id, "p", { skipUndo: false });
  const [broken = "" as BulletinId] = (await world.deps.bulletins.activeBulletins()).map(
    (one) => one.content.id,
  );
  const { bulletins, feeds } = world.deps;
  const { freezeMail } = bulletins;
  Object.assign(bulletins, {
    freezeMail: (id: BulletinId, mail: never) =>
      id === broken ? Promise.reject(new Error("no mail")) : freezeMail(id, mail),
  });
  Object.assign(feeds, { sourceStates: () => Promise.reject(new Error("no states")) });
  world.advance(180_000);
  await expect(world.sweep()).rejects.toThrow("no ");
  await world.settle();
  const other = ids.find((id) => id !== broken) ?? broken;
  expect(await accounts(world, other)).toEqual({ candidates: 2, submitted: 2 });
});

test("INC-01: nobody is mailed an older serial again once a newer one stands, however long the older one has ended", async () => {
  const world = await newWorld();
  await givenReaders(world, 1);
  world.answers.push({ kind: "rejected", reason: "MessageRejected" });
  const warning = await whenReleased(world);
  await world.settle();
  world.advance(60_000);
  await world.sweep();
  const ended = await world.deps.bulletins.bulletin(warning);
  expect(ended?.endedAt).not.toBeNull();
  await whenReleased(world, "confirmed", ended?.content.incidentId ?? null, "later");
  await world.settle();
  await expect(retryBulletin(world.deps, warning, "p")).rejects.toThrow(Conflict);
  await world.settle();
  expect(world.mails.map(({ tags }) => tags.kind)).toEqual(["confirmed"]);
});

test("a cancel holds whatever the service writes at that moment", async () => {
  const world = await newWorld();
  await givenReaders(world, 1);
  const id = await givenApproved(world, "a");
  await sendBulletin(world.deps, id, "p", { skipUndo: false });
  const { bulletins } = world.deps;
  const { saveBulletin } = bulletins;
  let between = 1;
  Object.assign(bulletins, {
    saveBulletin: async (value: never) => {
      const latest = await bulletins.bulletin(id);
      if (latest && between-- > 0) await saveBulletin(latest);
      return saveBulletin(value);
    },
  });
  await cancelBulletin(world.deps, id, "p");
  world.advance(180_000);
  await world.sweep();
  await world.settle();
  expect(world.mails).toEqual([]);
});

test("asking for at once while the undo time runs ends it", async () => {
  const world = await newWorld();
  await givenReaders(world, 1);
  const id = await givenApproved(world, "a");
  await sendBulletin(world.deps, id, "p", { skipUndo: false });
  await sendBulletin(world.deps, id, "p", { skipUndo: true });
  await world.settle();
  expect(world.mails).toHaveLength(1);
});
