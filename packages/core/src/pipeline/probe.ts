import { composeProbe, probeAddress } from "../email/index.ts";
import { Unavailable } from "../errors.ts";
import type { BulletinId } from "../ids.ts";
import type { Deps } from "../ports.ts";

const provenWithinMs = 5 * 60_000;

/** Asks for proof that the mail of a run leaves: a mail to the provider's simulator, whose delivery must be reported. */
export async function askForProof(deps: Deps, bulletinId: BulletinId): Promise<void> {
  await deps.control.openProbe({ bulletinId, askedAt: deps.now().toISOString() });
  await deps.queues.letter({ kind: "probe", requestId: bulletinId, bulletinId });
}

/** Submits the probe of a run; throws `Unavailable` when the provider asks to wait. */
export async function submitProbe(deps: Deps, bulletinId: BulletinId): Promise<void> {
  const mime = await composeProbe(bulletinId, deps.settings.site, deps.now().toISOString());
  const tags = { kind: "probe", probe: bulletinId };
  const answer = await deps.mailer.submit({ to: probeAddress, mime, tags });
  if (answer.kind !== "accepted")
    throw new Unavailable(`the provider did not take the probe: ${answer.reason}`);
}

/** Says, again and again, which runs have no proof although it is overdue. */
export async function watchProofs(deps: Deps): Promise<void> {
  const overdue = new Date(deps.now().getTime() - provenWithinMs).toISOString();
  for (const { bulletinId, askedAt } of await deps.control.openProbes(deps.now().toISOString())) {
    if (askedAt < overdue) deps.log("delivery-unproven", { bulletin: bulletinId, since: askedAt });
  }
}
