import { broken } from "./collect.ts";
import type { Parsed, Rejected } from "./source.ts";

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** Reads a JSON document and hands its top object on; anything else is `broken`. */
export function parseJson(text: string, read: (top: JsonObject) => Parsed): Parsed {
  const top = toJson(text);
  if (top === undefined) return broken("the document is not JSON");
  if (!isObject(top)) return broken("the document is not an object");
  if (isObject(top.error)) return broken(`the service answered with the error ${textIn(top.error, "code")}`);
  return read(top);
}

function toJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // Not JSON, or cut off: the caller says so.
    return undefined;
  }
}

/** Says whether a value is an object with fields. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every entry of a list: what is no object is rejected by name, so that nothing vanishes uncounted. */
export function readEach<T>(
  list: Json | undefined,
  read: (entry: JsonObject) => T,
): readonly (T | Rejected)[] {
  const entries = Array.isArray(list) ? list : [];
  return entries.map((one) => (isObject(one) ? read(one) : { reason: "an entry is no object" }));
}

/** The objects of a list; whatever else stands in it is left out. */
export function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter((one) => isObject(one)) : [];
}

/** A text field under one of its names; empty when it is missing or no text. */
export function textIn(object: JsonObject, ...names: readonly string[]): string {
  const value = names.map((name) => object[name]).find((one) => typeof one === "string");
  return typeof value === "string" ? value : "";
}
