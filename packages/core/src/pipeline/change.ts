import type { Bulletin } from "../bulletin/index.ts";
import type { BulletinId, ReaderId } from "../ids.ts";
import type { Deps } from "../ports.ts";
import type { Subscriber } from "../subscriber/index.ts";
import { untilWritten } from "../until-written.ts";

/** Changes one reader's record; null from `change`, or no such reader, writes nothing and gives null. */
export function changeReader(
  deps: Deps,
  id: ReaderId,
  change: (subscriber: Subscriber) => Subscriber | null,
): Promise<Subscriber | null> {
  return untilWritten(async () => {
    const subscriber = await deps.readers.subscriber(id);
    const changed = subscriber && change(subscriber);
    return changed ? deps.readers.saveSubscriber(changed) : null;
  });
}

/** Changes one bulletin's record; null from `change`, or no such bulletin, writes nothing and gives null. */
export function changeBulletin(
  deps: Deps,
  id: BulletinId,
  change: (bulletin: Bulletin) => Bulletin | null,
): Promise<Bulletin | null> {
  return untilWritten(async () => {
    const bulletin = await deps.bulletins.bulletin(id);
    const changed = bulletin && change(bulletin);
    return changed ? deps.bulletins.saveBulletin(changed) : null;
  });
}
