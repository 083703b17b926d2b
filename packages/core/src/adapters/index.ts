export { documentClient } from "./dynamo/client.ts";
export { dynamoStores } from "./dynamo/stores.ts";
export { boundedFetcher, type FetcherOptions } from "./fetch/fetcher.ts";
export { isPublic, publicReach, type Reach, redirected } from "./fetch/reach.ts";
export type { FetchLimits } from "./fetch/web.ts";
export { sesClient, sesMailer, toSubmission } from "./ses.ts";
export { type QueueUrls, sqsQueues } from "./sqs.ts";
