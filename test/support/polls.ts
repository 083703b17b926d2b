import { document, type World } from "./world.ts";

/** Two minutes later the sources `https://ID.example/feed` give these documents, and all that follows is done. */
export async function whenPolled(
  world: World,
  documents: Record<string, ReturnType<typeof document>>,
): Promise<void> {
  for (const [id, value] of Object.entries(documents))
    world.documents.set(`https://${id}.example/feed`, value);
  world.advance(120_000);
  await world.poll();
  await world.settle();
  await world.sweep();
}

/** Serial and kind of every bulletin, and whether it is held: `1 early-warning`. */
export async function kindsOf(world: World): Promise<readonly string[]> {
  const bulletins = await world.deps.bulletins.bulletins(20);
  return bulletins
    .map((one) => `${one.content.serial} ${one.content.kind}${one.approvedAt ? "" : " held"}`)
    .sort();
}

/** One issue of release health as its page shows it; without a status it is no longer listed. */
export function healthPage(
  issue: { readonly number: string; readonly summary: string; readonly details: string },
  status: string,
): ReturnType<typeof document> {
  const { number, summary, details } = issue;
  if (!/^\d{3,9}$/.test(number))
    throw new Error(`the page numbers its issues with three digits or more, not ${number}`);
  return document(`<html><body><table><tr><td>Summary</td><td>Originating update</td><td>Status</td><td>Last updated</td></tr>
    ${status ? `<tr><td><div id='${number}msg'></div>${summary}<br><a href='#${number}msgdesc'>See details ></a></td><td>OS Build 26100.4202<br>KB5058499</td><td>${status}</td><td>2025-06-03 10:00 PT</td></tr>` : ""}
    </table>${status ? `<div id="${number}msgdesc">${details}</div>` : ""}</body></html>`);
}
