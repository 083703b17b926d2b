import { InvalidInput } from "@sokuho/core/errors";
import * as z from "zod";
import type { Ctx } from "../edge/env.ts";

/** The text fields of a posted form; every field may stand several times, files are left out. */
export type Posted = Readonly<Record<string, readonly string[]>>;

/** Reads a form, urlencoded or multipart; throws `InvalidInput` for any other body. */
export async function readPosted(c: Ctx): Promise<Posted> {
  const form = await c.req.formData().catch((cause: unknown) => {
    throw new InvalidInput("the body is not a form", [], { cause });
  });
  const fields: Record<string, string[]> = Object.create(null);
  for (const [name, value] of form) {
    if (typeof value === "string") fields[name] = [...(fields[name] ?? []), value];
  }
  return fields;
}

/** A field with one value; empty when it was not posted. */
export const one = z
  .array(z.string())
  .default([])
  .transform((values) => values[0] ?? "");

/** A field with any number of values. */
export const many = z.array(z.string()).default([]);
