import { readFileSync } from "node:fs";
import { InvalidInput } from "@sokuho/core/errors";

/** The bytes of a file that somebody named; throws `InvalidInput` when it cannot be read. */
export function readNamed(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new InvalidInput(`the file ${file} cannot be read`, [], { cause: error });
  }
}
