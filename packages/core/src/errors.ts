/** A failure the caller cannot continue from. `code` is stable, `detail` may be shown to anybody. */
export class SokuhoError extends Error {
  readonly code: string;
  readonly detail: string;

  constructor(code: string, detail: string, options?: { cause?: unknown }) {
    super(`${code}: ${detail}`, options);
    this.code = code;
    this.detail = detail;
    this.name = new.target.name;
  }
}

/** One field of an input that cannot be accepted, in words for the person who sent it. */
export type FieldError = { readonly field: string; readonly code: string };

/** The caller sent something that can never be accepted as it is. */
export class InvalidInput extends SokuhoError {
  readonly errors: readonly FieldError[];

  constructor(detail: string, errors: readonly FieldError[] = [], options?: { cause?: unknown }) {
    super("invalid-input", detail, options);
    this.errors = errors;
  }
}

/** What was asked for does not exist, or exists no more. */
export class NotFound extends SokuhoError {
  constructor(detail: string, options?: { cause?: unknown }) {
    super("not-found", detail, options);
  }
}

/** The state has moved on since the caller looked. */
export class Conflict extends SokuhoError {
  constructor(detail: string, options?: { cause?: unknown }) {
    super("conflict", detail, options);
  }
}

/** The caller may not do this. */
export class Forbidden extends SokuhoError {
  constructor(detail: string, options?: { cause?: unknown }) {
    super("forbidden", detail, options);
  }
}

/** Something outside cannot answer now; the same call may succeed later. */
export class Unavailable extends SokuhoError {
  constructor(detail: string, options?: { cause?: unknown }) {
    super("unavailable", detail, options);
  }
}
