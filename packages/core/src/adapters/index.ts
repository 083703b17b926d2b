export { documentClient } from "./dynamo/client.ts";
export { dynamoStores } from "./dynamo/stores.ts";
export { boundedFetcher, type FetcherOptions, type FetchLimits, isPublic } from "./fetcher.ts";
export { sesClient, sesMailer, toSubmission } from "./ses.ts";
export { type QueueUrls, sqsQueues } from "./sqs.ts";
