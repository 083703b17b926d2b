/** Prints a value: JSON when asked for, else `key: value` lines. */
export function print(value: Readonly<Record<string, unknown>>, isJson: boolean): void {
  if (isJson) {
    write(JSON.stringify(value));
    return;
  }
  for (const [key, one] of Object.entries(value))
    write(`${key}: ${typeof one === "object" ? JSON.stringify(one) : String(one)}`);
}

/** Prints one line. */
export function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
