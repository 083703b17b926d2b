/** How the local SES misbehaves, and how fast it lets anybody send. Rates are probabilities from 0 to 1. */
export type Faults = {
  /** Refused as if the sending rate were exceeded. */
  readonly throttle: number;
  /** Accepted, but the connection is cut before the answer. */
  readonly resetAfterAccept: number;
  /** Refused with an internal failure. */
  readonly error500: number;
  /** Neither accepted nor answered. */
  readonly hang: number;
  /** Added before every answer. */
  readonly latencyMs: number;
  /** Recipients a second. */
  readonly maxSendRate: number;
  /** Recipients in 24 hours; -1 is unlimited. */
  readonly max24HourSend: number;
};

export type ParsedFaults =
  | { readonly kind: "ok"; readonly faults: Faults }
  | { readonly kind: "refused"; readonly reason: string };

/** A local SES that behaves, with a rate no single machine reaches. */
export const defaultFaults: Faults = {
  throttle: 0,
  resetAfterAccept: 0,
  error500: 0,
  hang: 0,
  latencyMs: 0,
  maxSendRate: 10_000,
  max24HourSend: -1,
};

const bounds: Readonly<Record<keyof Faults, readonly [min: number, max: number]>> = {
  throttle: [0, 1],
  resetAfterAccept: [0, 1],
  error500: [0, 1],
  hang: [0, 1],
  latencyMs: [0, 60_000],
  maxSendRate: [0.01, 1_000_000],
  max24HourSend: [-1, 1_000_000_000],
};

/** Applies the named values to the present ones; an empty object brings the defaults back. */
export function parseFaults(input: unknown, present: Faults): ParsedFaults {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    return refused("The faults must be a JSON object.");
  }
  const entries = Object.entries(input);
  const faults: Record<keyof Faults, number> = { ...(entries.length === 0 ? defaultFaults : present) };
  for (const [name, value] of entries) {
    if (!isFaultName(name)) {
      return refused(
        `There is no fault named ${JSON.stringify(name)}; known are ${Object.keys(bounds).join(", ")}.`,
      );
    }
    const [min, max] = bounds[name];
    if (typeof value !== "number" || !(value >= min && value <= max)) {
      return refused(`The value of ${name} must be a number from ${min} to ${max}.`);
    }
    faults[name] = value;
  }
  return { kind: "ok", faults };
}

function refused(reason: string): ParsedFaults {
  return { kind: "refused", reason };
}

function isFaultName(name: string): name is keyof Faults {
  return Object.hasOwn(bounds, name);
}
