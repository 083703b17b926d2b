import { type Outcome, toDid } from "../delivery/index.ts";
import type { Deps, FeedbackKind } from "../ports.ts";

/** When feedback stops the service: a share of the last day's mails, and never fewer than so many. */
const limits: Readonly<
  Record<
    FeedbackKind,
    { readonly share: number; readonly atLeast: number; readonly reason: "bounces" | "complaints" }
  >
> = {
  bounce: { share: 0.008, atLeast: 20, reason: "bounces" },
  complaint: { share: 0.0008, atLeast: 5, reason: "complaints" },
};

/** Remembers hard bounces and complaints, and stops the service when there are too many, before the provider does. */
export async function watchFeedback(deps: Deps, outcomes: readonly Outcome[]): Promise<void> {
  const at = deps.now().toISOString();
  const kinds = new Set<FeedbackKind>();
  for (const { ref, effect } of outcomes) {
    if (effect !== "bounce" && effect !== "complaint") continue;
    await deps.control.recordFeedback(effect, toDid(ref), at);
    kinds.add(effect);
  }
  for (const kind of kinds) await stopIfTooMany(deps, kind, at);
}

async function stopIfTooMany(deps: Deps, kind: FeedbackKind, at: string): Promise<void> {
  const { share, atLeast, reason } = limits[kind];
  const count = await deps.control.countFeedback(kind, at);
  if (count < atLeast) return;
  // The outcome function may not ask the provider; the figure is at most as old as `keepPace` lets it be.
  const { sentLastDay, stop } = await deps.control.pace(at);
  if (count < share * sentLastDay || stop?.reason === reason) return;
  await deps.control.setStop({ reason, at, until: null });
  deps.log("sending-stopped", { reason, count, sentLastDay });
}
