import type { Incident } from "../../incident/index.ts";
import type { IncidentStore } from "../../ports.ts";
import { written } from "./conditions.ts";
import type { Entities } from "./entities.ts";

/** Incidents are few: the newest hundred hold every open one. */
const newest = 100;

/** Incidents in DynamoDB. */
export function dynamoIncidents({ incident }: Pick<Entities, "incident">): IncidentStore {
  const list = async (limit: number, consistent: boolean) => {
    const { data } = await incident.query.byId({}).go({ limit, order: "desc", consistent });
    return data.map((one) => one.data as Incident);
  };
  return {
    async incident(id) {
      const { data } = await incident.get({ id }).go({ consistent: true });
      return data ? (data.data as Incident) : null;
    },
    async openIncidents() {
      return (await list(newest, true)).filter((one) => one.closedAt === null);
    },
    incidents(limit) {
      return list(limit, false);
    },
    async saveIncident(value) {
      const next = { ...value, version: value.version + 1 };
      const record = { id: next.id, version: next.version, data: next };
      const save =
        value.version === 0
          ? incident.create(record).go()
          : incident
              .put(record)
              .where(({ version }, { eq }) => eq(version, value.version))
              .go();
      await written<unknown>(save);
      return next;
    },
  };
}
