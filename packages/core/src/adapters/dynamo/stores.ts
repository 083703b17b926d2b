import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Deps } from "../../ports.ts";
import { dynamoBulletins } from "./bulletins.ts";
import { dynamoControl } from "./control.ts";
import { dynamoDesk } from "./desk.ts";
import { entities } from "./entities.ts";
import { dynamoFeeds } from "./feeds.ts";
import { dynamoIncidents } from "./incidents.ts";
import { dynamoLedger } from "./ledger.ts";
import { dynamoReaders } from "./readers.ts";

type Stores = Pick<Deps, "feeds" | "incidents" | "bulletins" | "ledger" | "readers" | "desk" | "control">;

/** Every store on one table. */
export function dynamoStores(client: DynamoDBDocumentClient, table: string): Stores {
  const all = entities(client, table);
  return {
    feeds: dynamoFeeds(all),
    incidents: dynamoIncidents(all),
    bulletins: dynamoBulletins(all),
    ledger: dynamoLedger(all, client, table),
    readers: dynamoReaders(all),
    desk: dynamoDesk(all),
    control: dynamoControl(all),
  };
}
