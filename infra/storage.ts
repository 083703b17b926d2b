const isProduction = $app.stage === "production";

/** The single table. Point-in-time recovery is always on in SST's component. */
export const table = new sst.aws.Dynamo("Table", {
  fields: { pk: "string", sk: "string", gsi1pk: "string", gsi1sk: "string" },
  primaryIndex: { hashKey: "pk", rangeKey: "sk" },
  // Sparse: only items that somebody must look at again carry its keys, and the items themselves are read from the table.
  globalIndexes: { gsi1: { hashKey: "gsi1pk", rangeKey: "gsi1sk", projection: "keys-only" } },
  ttl: "expireAt",
  deletionProtection: isProduction,
  transform: {
    table: (_, options) => {
      // A change of a key would otherwise put an empty table in its place.
      options.protect = isProduction;
      return undefined;
    },
  },
});
