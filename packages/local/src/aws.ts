/** The region every local endpoint speaks for. */
export const region = "ap-northeast-1";

/** The account id in local ARNs and queue URLs. */
export const accountId = "000000000000";

/** Keys that open nothing: the local endpoints do not check them, the AWS clients insist on having some. */
export const dummyCredentials = { accessKeyId: "local", secretAccessKey: "local" };

/** Settings for an AWS client that speaks to a local endpoint. */
export function localClient(endpoint: string) {
  return { endpoint, region, credentials: dummyCredentials };
}
