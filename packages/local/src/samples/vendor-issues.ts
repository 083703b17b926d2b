/** What the page says of an issue from a step on. Stamps are Pacific time, as on the page. */
export type IssueState = {
  readonly since: number;
  readonly status: "Investigating" | "Confirmed" | "Mitigated" | "Resolved" | "Resolved External";
  readonly resolvingKb?: string;
  readonly updated: string;
  readonly paragraphs: readonly string[];
};

/** An issue with its life over the steps. */
export type VendorIssue = {
  readonly number: number;
  readonly title: string;
  readonly lead: string;
  readonly build: string;
  readonly kb: string;
  readonly released: string;
  readonly month: string;
  readonly opened: string;
  readonly states: readonly IssueState[];
};

const dockText = [
  "After waking from sleep, devices connected to certain USB docks might take up to two minutes until external displays show a picture.",
];
const audioText = [
  "On devices with certain audio drivers, sound might stop until an app is restarted.",
  "Resolution: The audio driver was replaced by its manufacturer.",
];
const oldActivationText = [
  "After a change of edition, the Activation page of Settings might for some minutes show that Windows is not activated. The device stayed licensed.",
  "Resolution: This issue was resolved by KB5052914.",
];
const activationText = [
  "After installing Windows 11, version 24H2, some devices might show that Windows is not activated, with error code 0xC004F211, although their hardware was not changed. Reports name devices that were upgraded from Windows 7 or Windows 8.1 in earlier years and hold a digital license.",
];
const workaround =
  "Workaround: On an affected device, sign in as an administrator, open Settings > System > Activation, run the Activation troubleshooter and select “I changed hardware on this device recently”, then restart. Do not buy a new license: the digital license of the device is kept and returns once the issue is resolved.";

/** The known issues of the page, each in its states. */
export const vendorIssues: readonly VendorIssue[] = [
  {
    number: 3388,
    title: "Some upgraded devices might show as not activated after installing version 24H2",
    lead: "Devices that were upgraded from Windows 7 or 8.1 might lose their activation state (0xC004F211).",
    build: "26100.4188",
    kb: "KB5059876",
    released: "2025-05-28",
    month: "June 2025",
    opened: "2025-06-02 14:31 PT",
    states: [
      {
        since: 3,
        status: "Confirmed",
        updated: "2025-06-02 14:31 PT",
        paragraphs: [
          ...activationText,
          "Next steps: We are working on a resolution and will give an update here.",
        ],
      },
      {
        since: 4,
        status: "Mitigated",
        updated: "2025-06-02 15:02 PT",
        paragraphs: [...activationText, workaround],
      },
      {
        since: 5,
        status: "Resolved",
        resolvingKb: "KB5060533",
        updated: "2025-06-02 15:41 PT",
        paragraphs: [
          ...activationText,
          "Resolution: This issue was resolved by updates released June 2, 2025 (KB5060533) and later. Affected devices return to the activated state within a day after its installation.",
        ],
      },
    ],
  },
  {
    number: 3341,
    title: "External displays might stay dark after sleep with some USB docks",
    lead: "The picture returns after up to two minutes.",
    build: "26100.3775",
    kb: "KB5055998",
    released: "2025-04-08",
    month: "April 2025",
    opened: "2025-04-16 11:20 PT",
    // Published again and again without a word changed, as the page does.
    states: [
      { since: 0, status: "Confirmed", updated: "2025-05-27 09:33 PT", paragraphs: dockText },
      { since: 1, status: "Confirmed", updated: "2025-06-02 12:33 PT", paragraphs: dockText },
      { since: 2, status: "Confirmed", updated: "2025-06-02 12:53 PT", paragraphs: dockText },
      { since: 4, status: "Confirmed", updated: "2025-06-02 14:53 PT", paragraphs: dockText },
    ],
  },
  {
    number: 3302,
    title: "Sound might stop with some audio drivers",
    lead: "The sound returns when the app is started again.",
    build: "26100.3476",
    kb: "KB5053602",
    released: "2025-03-11",
    month: "March 2025",
    opened: "2025-03-19 16:02 PT",
    states: [
      { since: 0, status: "Resolved External", updated: "2025-05-15 10:20 PT", paragraphs: audioText },
    ],
  },
  {
    number: 3265,
    title: "Activation page might briefly show a device as not activated after an edition change",
    lead: "The display corrected itself; no license was lost.",
    build: "26100.2894",
    kb: "KB5050009",
    released: "2025-01-14",
    month: "January 2025",
    opened: "2025-01-22 13:45 PT",
    states: [
      {
        since: 0,
        status: "Resolved",
        resolvingKb: "KB5052914",
        updated: "2025-05-13 10:05 PT",
        paragraphs: oldActivationText,
      },
    ],
  },
];
