/** A call SES would refuse, with its error code and words. */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Refuses a parameter or a header that SES cannot read. */
export function invalid(message: string): Refusal {
  return new Refusal("InvalidParameterValue", message);
}
