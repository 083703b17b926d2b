import type { SourceRow } from "@sokuho/core/feed";
import type { Journal } from "./journal.ts";

/** What the local stage decides in place of the operator. */
export type LocalSettings = {
  readonly siteUrl: string;
  readonly clockOffsetMs: number;
  readonly sources: readonly SourceRow[] | null;
  readonly allowedOrigins: readonly string[];
};

export const localSender = "alerts@sokuho.example";
export const localPublisher = "publisher@sokuho.example";

/** Links that name the operator's decisions; the local cloud names the rest. Seconds stand where a deployed stage has minutes. */
export function settingsEnvironment(
  settings: LocalSettings,
  journal: Journal,
): Readonly<Record<string, string>> {
  const { sources, ...rest } = settings;
  const link = {
    ...rest,
    senderName: "Sokuho Demo 速報デモ編集部",
    senderAddress: localSender,
    postalAddress: "〒100-0000 東京都千代田区見本町 1-2-3",
    contact: "contact@sokuho.example",
    fetchContact: settings.siteUrl,
    publishers: localPublisher,
    allowList: "",
    warmUpFrom: "",
    settleWindowS: 3,
    leaseS: 8,
    undoS: 5,
    ...(sources && { sources }),
  };
  const linkKeys = { current: "k1", keys: { k1: journal.linkKey }, revoked: [] };
  return {
    SST_RESOURCE_Settings: JSON.stringify(link),
    SST_RESOURCE_AddressKey: JSON.stringify({ value: journal.addressKey }),
    SST_RESOURCE_LinkKeys: JSON.stringify({ value: JSON.stringify(linkKeys) }),
    POWERTOOLS_LOG_LEVEL: "SILENT",
  };
}
