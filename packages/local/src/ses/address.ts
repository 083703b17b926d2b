import { invalid } from "./refusal.ts";

/** The bare address of `Name <local@domain>` or `local@domain`. */
export function bareAddress(text: string): string {
  const bracketed = /<([^<>]*)>\s*$/.exec(text);
  return (bracketed?.[1] ?? text).trim();
}

/** Refuses what SES cannot take as a mail address; SES knows no SMTPUTF8, so the local part is ASCII. */
export function checkAddress(text: string): string {
  const address = bareAddress(text);
  const at = address.lastIndexOf("@");
  if (at < 0) {
    throw invalid("Missing final '@domain'");
  }
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (local === "") {
    throw invalid("Missing local name");
  }
  if (!/^"[\x20-\x7e]*"$/.test(local) && !/^[\w.!#$%&'*+/=?^`{|}~-]+$/.test(local)) {
    throw invalid("Local address contains control or whitespace");
  }
  if (!/^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$/.test(domain)) {
    throw invalid("Domain contains illegal character");
  }
  return address;
}
