import type { Deps } from "../ports.ts";

/** Stops every bulletin and letter but sign-in letters, until a person lets them go on. Takes effect within ten seconds. */
export async function stopSending(deps: Deps, publisher: string): Promise<void> {
  const at = deps.now().toISOString();
  await deps.control.setStop({ reason: "publisher", at, until: null });
  await deps.desk.audit({ at, publisher, action: "stop-sending", subject: "all" });
  deps.log("sending-stopped", { reason: "publisher" });
}

/** Lets sending go on, whatever stopped it; `sweep` nudges what is pending. */
export async function resumeSending(deps: Deps, publisher: string): Promise<void> {
  await deps.control.setStop(null);
  await deps.desk.audit({
    at: deps.now().toISOString(),
    publisher,
    action: "resume-sending",
    subject: "all",
  });
  deps.log("sending-resumed");
}
