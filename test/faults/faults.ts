/** How often what goes wrong, as chances. Everything is zero on a calm day. */
export type Rates = {
  /** A process dies at a step. */
  readonly die: number;
  /** The table throttles a request. */
  readonly tableBusy: number;
  /** Somebody else wrote in between, as far as a conditional write of a known version can tell. */
  readonly tableConflict: number;
  /** A queue message comes up to five times. */
  readonly copies: number;
  /** A nudge or a request for a plan is lost. */
  readonly lostMessage: number;
  readonly throttle: number;
  readonly resetAfterAccept: number;
  readonly error500: number;
  readonly hang: number;
  readonly slow: number;
  readonly reject: number;
  /** Mail that bounces for good or brings a complaint. */
  readonly unwanted: number;
  readonly lostEvent: number;
  readonly doubledEvent: number;
  readonly lateEvent: number;
  readonly clockJump: number;
};

export const calm: Rates = {
  die: 0,
  tableBusy: 0,
  tableConflict: 0,
  copies: 0,
  lostMessage: 0,
  throttle: 0,
  resetAfterAccept: 0,
  error500: 0,
  hang: 0,
  slow: 0,
  reject: 0,
  unwanted: 0,
  lostEvent: 0,
  doubledEvent: 0,
  lateEvent: 0,
  clockJump: 0,
};

export const stormy: Rates = {
  die: 0.01,
  tableBusy: 0.01,
  tableConflict: 0.02,
  copies: 0.2,
  lostMessage: 0.05,
  throttle: 0.1,
  resetAfterAccept: 0.05,
  error500: 0.05,
  hang: 0.03,
  slow: 0.1,
  reject: 0.02,
  unwanted: 0.08,
  lostEvent: 0.1,
  doubledEvent: 0.2,
  lateEvent: 0.2,
  clockJump: 0.02,
};
