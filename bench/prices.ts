/**
 * List prices of us-east-1 in dollars a million, on demand, as published in 2025; Lambda on arm64 in dollars a GB-second.
 * An operator's region may differ by some percent.
 */
const prices = {
  readUnits: 0.125,
  writeUnits: 0.625,
  sqsRequests: 0.4,
  events: 0.5,
  lambdaRequests: 0.2,
  mails: 100,
} as const;
const lambdaGbSecond = 0.0000133334;

/** What one recipient uses. `events` are messages of SES to SNS. */
export type Use = {
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly sqsRequests: number;
  readonly events: number;
};

/** Seconds of a function of a GB: a worker waits for its slots, so at 500 mails a second ten workers run all the time. */
const lambdaSecondsPerMillion = (10 * 1_000_000) / 500;
/** A group is one call; outcome batches add a few. */
const lambdaCallsPerRecipient = 1 / 25 + 2 / 1000;

/** What a million recipients cost, by part. */
export function pricePerMillion(use: Use) {
  const parts = {
    "DynamoDB reads": use.readUnits * prices.readUnits,
    "DynamoDB writes": use.writeUnits * prices.writeUnits,
    SQS: use.sqsRequests * prices.sqsRequests,
    SNS: use.events * prices.events,
    Lambda: lambdaSecondsPerMillion * lambdaGbSecond + lambdaCallsPerRecipient * prices.lambdaRequests,
  };
  const rest = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return { ...parts, "all but SES": rest, SES: prices.mails };
}
