import { ElectroError } from "electrodb";
import { Conflict, Unavailable } from "../../errors.ts";

/** Says whether a write failed because its condition did not hold. */
export function isConditionFailed(error: unknown): boolean {
  return nameOf(error instanceof ElectroError ? error.cause : error) === "ConditionalCheckFailedException";
}

/** Runs a conditional write; a condition that does not hold becomes `Conflict`, a busy table `Unavailable`. */
export async function written<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (isConditionFailed(error)) throw new Conflict("somebody else wrote in between", { cause: error });
    throw toUnavailable(error);
  }
}

/** Runs a conditional write and says whether its condition held. */
export async function isWritten(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw toUnavailable(error);
  }
}

const busy = new Set([
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "InternalServerError",
  "TimeoutError",
]);

function toUnavailable(error: unknown): unknown {
  const cause = error instanceof ElectroError ? error.cause : error;
  return busy.has(nameOf(cause)) ? new Unavailable("the table is busy", { cause: error }) : error;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}
