import { broken } from "./collect.ts";
import type { Parsed } from "./source.ts";

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

/** The objects of a list; whatever else stands in it is left out. */
export function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter((one) => isObject(one)) : [];
}

/** A text field under one of its names; empty when it is missing or no text. */
export function textIn(object: JsonObject, ...names: readonly string[]): string {
  const value = names.map((name) => object[name]).find((one) => typeof one === "string");
  return typeof value === "string" ? value : "";
}
