import { benchClassify } from "./classify.ts";
import { benchCold } from "./cold.ts";
import { benchCost } from "./cost.ts";
import { benchPoll } from "./poll.ts";
import { printRows } from "./report.ts";
import { benchScale } from "./scale.ts";
import { benchSend } from "./send.ts";

/** Every benchmark; `npm run bench -- NAME` runs one of them. */
const benches = {
  send: () => benchSend({ readers: 6_000, rounds: 5 }),
  cost: () => benchCost({ readers: 10_000 }),
  scale: () => benchScale({ sizes: [1_000, 10_000, 100_000] }),
  cold: () => benchCold({ rounds: 9 }),
  poll: () => benchPoll({ sources: 20, items: 100, rounds: 5 }),
  classify: async () => benchClassify({ items: 20_000, rounds: 5 }),
} as const;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark ${unknown.join(", ")}; there are ${Object.keys(benches).join(", ")}.\n`,
  );
  process.exit(2);
}
for (const [name, run] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  printRows(await run());
}
