import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { graphOf, listResources } from "./graph.ts";
import { root } from "./synth/platform.ts";
import { stages } from "./synth/synthesise.ts";

const page = readFileSync(join(root, "docs/runbook.md"), "utf8");
// Alarms have their sections under one heading; the rest of the page is for other days.
const chapter = /^## Alarms$(.*?)^## /ms.exec(page)?.[1] ?? "";
const sections = [...chapter.matchAll(/^### (.+)$/gm)].map(([, title]) => toAnchor(title ?? ""));

describe.each(stages)("the runbook for stage %s", (stage) => {
  const alarms = listResources(graphOf(stage), "MetricAlarm").map(({ inputs }) => inputs);

  it.each(alarms.map((alarm) => [String(alarm.name), String(alarm.alarmDescription)]))(
    "OPS-05: %s says what it means and where to read on",
    (name, description) => {
      const [, because, anchor] = /^(.+\.) See docs\/runbook\.md#([\w-]+)$/.exec(description) ?? [];
      expect(because, name).toBeTruthy();
      expect(sections).toContain(anchor);
      expect(chapter, "the section names the alarm").toContain(`\`${name.replace(`sokuho-${stage}-`, "")}\``);
    },
  );

  it("has no section without an alarm, and none twice", () => {
    const linked = alarms.map((alarm) => String(alarm.alarmDescription).split("#")[1]);
    expect([...sections].sort()).toEqual([...new Set(linked)].sort());
  });
});

/** The anchor of a heading, as GitHub makes it. */
function toAnchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w\- ]/g, "")
    .replaceAll(" ", "-");
}
