/** Changes what SST makes from here on; call it before the first component. */
export function applyDefaults() {
  trustLambdaAlone();
  linkWithoutGrants();
}

// A deployed role of SST trusts the root of its account beside Lambda: whoever may assume roles there could
// become the function. `sst dev` needs that trust, a deployed stage does not.
function trustLambdaAlone() {
  if ($dev) return;
  $transform(sst.aws.Function, (args) => {
    args.transform = {
      ...args.transform,
      role: (role) => {
        role.assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" });
        return undefined;
      },
    };
  });
}

// SST's own links grant every action of a service. These carry the properties alone; what a function may do
// stands in its row in `steps.ts`.
function linkWithoutGrants() {
  sst.Linkable.wrap(sst.aws.Dynamo, (table) => ({ properties: { name: table.name } }));
  sst.Linkable.wrap(sst.aws.Queue, (queue) => ({ properties: { url: queue.url } }));
  sst.Linkable.wrap(sst.aws.Email, (email) => ({
    properties: { sender: email.sender, configSet: email.configSet },
  }));
}
