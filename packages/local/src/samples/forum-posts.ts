import type { StoryPost } from "./story.ts";

/** Threads of an English forum for people who repair their PCs themselves. */
export const forumPosts: readonly StoryPost[] = [
  {
    id: "40712",
    since: 0,
    at: "2025-05-12T08:31:00Z",
    author: "marten_k",
    title: "Printer prints every page twice since I changed the tray",
    paragraphs: [
      "Our old laser printer takes paper from the second tray now and prints everything twice. The driver says one copy.",
      "Edit: the spooler had a stuck job. Cleared the queue and it behaves again.",
    ],
  },
  {
    id: "40768",
    since: 0,
    at: "2025-05-20T19:02:00Z",
    author: "Quillon",
    title: "Clean up an overfull system drive before a feature update",
    paragraphs: [
      "I moved my photo library to a second drive and ran Disk Cleanup. That gave me 48 GB back, more than enough for the installer.",
    ],
  },
  {
    id: "40790",
    since: 0,
    at: "2025-05-29T06:45:00Z",
    author: "hollin",
    title: "Second monitor stays black until I pull the cable & plug it in again",
    paragraphs: [
      "DisplayPort, new graphics driver, only after sleep. The older driver is fine. Anybody else?",
    ],
  },
  {
    id: "40811",
    since: 1,
    at: "2025-06-03T00:52:00Z",
    author: "bramblewick",
    title: '24H2 went in last night, this morning: "Windows is not activated" (0xC004F211)',
    paragraphs: [
      "My desktop offered Windows 11 24H2 yesterday evening and I let it install. After the restart the settings page says that Windows is not activated, error code 0xC004F211, and there is a watermark on the desktop.",
      "I have not touched the inside of this PC for years, so no hardware change. It began its life with Windows 7 Home Premium, took the free upgrade to 10 long ago and went to 11 in 2022. It was activated with a digital license until yesterday.",
      "The activation troubleshooter only tells me that I changed my hardware, which I did not. What else can I try?",
    ],
  },
  {
    id: "40815",
    since: 2,
    at: "2025-06-03T03:58:00Z",
    author: "pixelmoth",
    title: 'Game activation code says "already used" right after I bought it',
    paragraphs: [
      "Bought a space trading game in the summer sale. The game's activation page refuses the code from the box. Support of the shop wants a photograph of the receipt.",
    ],
  },
  {
    id: "40822",
    since: 3,
    at: "2025-06-03T20:11:00Z",
    author: "marten_k",
    title: "Which USB stick for a rescue medium?",
    paragraphs: ["Any stick of 16 GB will do. Write it once, test it once, put a label on it."],
  },
  {
    id: "40847",
    since: 3,
    at: "2025-06-03T22:26:00Z",
    author: "tanager",
    title: "Two of our PCs lost their Windows activation over the weekend",
    paragraphs: [
      "Both are small desktops at the reception. On Friday they were fine, this morning each of them shows that Windows is not activated.",
      "I am at home and cannot say which version they run or what was installed. I will look tomorrow and write it here.",
    ],
  },
  {
    id: "40861",
    since: 5,
    at: "2025-06-10T15:33:00Z",
    author: "Quillon",
    title: "Taskbar search opens a second late",
    paragraphs: ["Indexing ran all night after the move to the new drive. It is quick again now."],
  },
];
