import { expect, test, vi } from "vitest";
import { logFault } from "../../packages/functions/src/log.ts";

test("PRV-03: a fault is logged without the addresses and tokens that its message and stack hold", () => {
  const lines: string[] = [];
  const write = vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  const token = "k1.c3ViX2FiY2RlZmdoaWprbG1ub3A.NmNhZmViYWJlMDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY";
  logFault(new TypeError(`cannot read "taro@docomo.ne.jp" behind /manage/${token}`));
  write.mockRestore();
  const [line = ""] = lines;
  expect(JSON.parse(line)).toMatchObject({
    event: "request-failed",
    fault: { name: "TypeError", message: expect.stringContaining("cannot read") },
  });
  expect(line).not.toMatch(/taro|docomo|NmNhZmVi/);
  expect(line).toContain("log.test.ts");
});
