import { deviceCodes } from "./activation-codes-device.ts";
import { keyCodes } from "./activation-codes-key.ts";
import { networkCodes } from "./activation-codes-network.ts";
import type { Cause } from "./verdict.ts";

/** An error code of Windows activation: what it means, in our words, and what usually lies behind it. */
export type ActivationCode = {
  /** `0x` and eight upper-case hex digits. */
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  readonly cause: Cause;
  readonly source: string;
};

/** The known codes of Windows activation. */
export const activationCodes: readonly ActivationCode[] = [...keyCodes, ...deviceCodes, ...networkCodes];

const byCode = new Map(activationCodes.map((row) => [row.code, row]));

/** What a code means, null for a code that is none of activation; `0xc004f211` and `0xC004F211` are one. */
export function activationCode(code: string): ActivationCode | null {
  return byCode.get(`0x${code.slice(2).toUpperCase()}`) ?? null;
}
