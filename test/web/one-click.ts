import { origin, type World } from "./world.ts";

/** The request a mail provider makes: nothing of a browser in it. */
export function oneClick(
  world: World,
  token: string,
  body: BodyInit | null = "List-Unsubscribe=One-Click",
  headers: Readonly<Record<string, string>> = {},
) {
  const type: Record<string, string> =
    typeof body === "string" ? { "Content-Type": "application/x-www-form-urlencoded" } : {};
  return world.app.request(`${origin}/one-click/${token}`, {
    method: "POST",
    body,
    headers: { ...type, ...headers },
  });
}

/** The kind of state a reader is in. */
export async function stateOf(world: World, id: Parameters<World["deps"]["readers"]["subscriber"]>[0]) {
  return (await world.deps.readers.subscriber(id))?.state.kind;
}
