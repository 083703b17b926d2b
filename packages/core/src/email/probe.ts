import { automaticHeaders, composeMime } from "./mime.ts";
import type { Site } from "./site.ts";

/** Where SES delivers to nobody and says so (Amazon SES mailbox simulator). */
export const probeAddress = "success@simulator.amazonses.com";

/** A mail to the simulator: the same way out as a bulletin's, with nothing to read. */
export function composeProbe(key: string, site: Site, now: string): Promise<Buffer> {
  const text = "Sokuho proves that mail leaves.\n";
  return composeMime({
    site,
    to: probeAddress,
    subject: "Sokuho probe",
    text,
    html: `<p>${text.trim()}</p>`,
    messageKey: `probe.${key}`,
    date: now,
    headers: automaticHeaders,
  });
}
