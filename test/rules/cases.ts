import type { SourceKind } from "../../packages/core/src/feed/index.ts";
import type { rules } from "../../packages/core/src/rules/index.ts";

/** One text that fires a rule, and one close to it that does not: the first line is the title. Community unless said. */
export type Case = {
  readonly kind?: SourceKind;
  readonly publishedAt?: string;
  readonly fires: string;
  readonly misses: string;
};

export const cases: Readonly<Record<(typeof rules)[number]["id"], Case>> = {
  "tool-beside-news": {
    publishedAt: "2026-01-10",
    fires: "Microsoft ends phone activation of Windows\nSome of the comments recommend MAS scripts.",
    misses: "Phone activation of Windows\nSome of the comments recommend MAS scripts.",
  },
  tool: {
    fires: "KMSpico: 24H2 is not activated any more",
    misses: "KMS host: 24H2 is not activated any more",
  },
  doubtful: {
    fires: "24H2: my laptop is not activated\nThe screen is cracked, nothing else was touched.",
    misses: "24H2: my laptop is not activated\nThe screen is broken, nothing else was touched.",
  },
  piracy: {
    fires: "24H2 and pirated copies: not activated",
    misses: "24H2, and this is no pirated copy: not activated",
  },
  shop: {
    fires: "Cheap lifetime Windows keys, 24H2 not activated? Solved",
    misses: "Windows key refused, 24H2 not activated",
  },
  purchase: {
    fires: "24H2 not activated? A key costs $9",
    misses: "My PC cost $900, and since 24H2 it is not activated",
  },
  scam: {
    fires: "24H2: a pop-up says my licence expired, call this number",
    misses: "24H2: a pop-up says my licence expired, whom do I call",
  },
  quiz: {
    fires: "Practice question: 24H2 is not activated, what do you check first?",
    misses: "Good question: 24H2 is not activated, what do I check first?",
  },
  "windows-spared": {
    fires: "24H2で製図アプリのライセンスが外れた\nWindows自体のライセンスには影響ありません。",
    misses: "24H2でライセンス認証が外れた\nWindows自体のアップデートは済んでいます。",
  },
  "own-fine": {
    fires: "24H2 is said to cost activation\nMine is fine.",
    misses: "24H2 is said to cost activation\nMine is gone.",
  },
  "never-licensed": {
    fires: "25H2 is not activated\nThere never was a key, only an evaluation copy.",
    misses: "25H2 is not activated\nThere was a key, on a sticker.",
  },
  "install-media": {
    fires: "24H2 setup has failed to validate the product key",
    misses: "24H2 setup has finished, the product key is rejected",
  },
  "other-title": {
    fires: "Office 2021 license error on Windows 11 24H2",
    misses: "Windows license error on 24H2 while Office works",
  },
  "other-product": {
    fires: "License error on 24H2\nPhotoshop asks for its license",
    misses: "License error on 24H2\nWindows asks for its license",
  },
  esu: {
    fires: "ESU license not activated on my Windows 10",
    misses: "License not activated on my Windows 10",
  },
  "esu-title": {
    fires: "ESU key refused, 0xC004F050\nWill 24H2 be like it?",
    misses: "Key refused, 0xC004F050\nWill ESU be like 24H2?",
  },
  "windows-to-come": {
    fires:
      "Windows 12 drops offline activation, says a rumour\nIn 24H2 the installer could still be tricked, and activation is lost after it.",
    misses:
      "Windows 11 drops offline activation, says a rumour\nIn 24H2 the installer could still be tricked, and activation is lost after it.",
  },
  "server-os": {
    fires: "Windows Server 2022 is not activated",
    misses: "Windows 11 is not activated, its KMS host is Windows Server 2022",
  },
  "no-client": {
    kind: "official",
    fires: "Activation of Windows 11 hosts might fail. Client: None",
    misses: "Activation might fail. Client: Windows 11, version 24H2; Server: None",
  },
  harmless: {
    kind: "official",
    fires: "24H2: activation event 8198 can be safely ignored",
    misses: "24H2: activation event 8198 must not be ignored",
  },
  authentication: {
    fires: "24H2 で SMB の認証エラー",
    misses: "24H2 でライセンス認証エラー、SMB も",
  },
  retracted: {
    fires: "False alarm: Windows 11 24H2 kept its digital license",
    misses: "Alarm: Windows 11 24H2 lost its digital license",
  },
  "retracted-somewhere": {
    fires: "False alarm, my Windows is not activated because I booted the old disk",
    misses: "My Windows is not activated because I booted the old disk",
  },
  "retracted-perhaps": {
    fires: "24H2 and my digital license\nThe new disk was not to blame, never mind.",
    misses: "24H2 lost my digital license\nThe new disk was not to blame, never mind.",
  },
  "notice-withdrawn": {
    kind: "official",
    fires: "24H2: activation might fail\nThis issue was listed in error.",
    misses: "24H2: activation might fail\nThis issue is not related to the hardware.",
  },
  "says-fine": {
    fires: "24H2: sound is gone, activation is fine",
    misses: "24H2: sound is fine, activation is gone",
  },
  "asks-whether": {
    fires: "Will I lose my license if I go to 24H2?",
    misses: "I lost my license when I went to 24H2",
  },
  "phone-ended": {
    kind: "news",
    fires: "Microsoft ends phone activation of Windows",
    misses: "How phone activation of Windows works",
  },
  "phone-and-end": {
    kind: "news",
    publishedAt: "2026-01-03",
    fires: "Microsoft pulls the plug on activating Windows by telephone",
    misses: "Microsoft explains activating Windows by telephone",
  },
  "phone-and-change": {
    kind: "news",
    publishedAt: "2026-01-03",
    fires: "Activation by phone: callers to Microsoft are sent to a website",
    misses: "Activation by phone: callers to Microsoft are asked for an ID",
  },
  "account-needed": {
    kind: "news",
    publishedAt: "2026-01-03",
    fires: "Microsoft now requires an account to activate Windows",
    misses: "Microsoft now requires an account to install Windows",
  },
  "old-outage": {
    kind: "news",
    fires: "Activation servers down, Windows 10 Pro shows as invalid",
    misses: "Activation servers down, Windows 11 Pro shows as invalid",
  },
  "server-down": {
    kind: "news",
    fires: "Microsoft's activation servers are down",
    misses: "When Microsoft's activation servers are down, wait a day",
  },
  "undated-outage": {
    publishedAt: "",
    fires: "Microsoft's activation servers are down",
    misses: "When Microsoft's activation servers are down, wait a day",
  },
  "vendor-service": {
    kind: "official",
    fires: "The licensing service was down on Tuesday\nWindows devices with KMS keys were hit.",
    misses: "The printing service was down on Tuesday\nWindows devices with KMS keys were hit.",
  },
  "other-release": {
    fires: "23H2 is not activated since Sunday",
    misses: "24H2 is not activated since Sunday",
  },
  "official-trouble": {
    kind: "official",
    fires: "24H2: Windows might not be activated after an update",
    misses: "24H2: printing might fail after an update",
  },
  "official-failing": {
    kind: "official",
    fires: "24H2: known issue of subscription activation\nDevices might stay on the edition they had.",
    misses: "24H2: known issue of sign-in\nSubscription activation might take longer.",
  },
  "official-unclear": {
    kind: "official",
    fires: "24H2: known issue of sign-in\nSubscription activation might take longer.",
    misses: "24H2: sign-in\nSubscription activation takes longer.",
  },
  "docs-trouble": {
    kind: "docs",
    fires: "Known issue: Windows 11 24H2 loses its activation",
    misses: "How Windows 11 24H2 keeps its activation",
  },
  "unknown-owner": {
    fires: "24H2にしたらフリーダムのライセンスが切れた",
    misses: "24H2にしたらパソコンのライセンスが切れた",
  },
  "virtual-machine": {
    fires: "My virtual machine with 24H2 is not activated",
    misses: "Since the update to 24H2 my virtual machine is not activated",
  },
  "told-loss": {
    fires: "24H2 にしたらライセンス認証が外れました",
    misses: "24H2 にしたら共有フォルダーが外れました",
  },
  "told-trouble": {
    fires: "Since 24H2 the activation page is stuck",
    misses: "Since 24H2 the settings page is stuck",
  },
  "reported-trouble": {
    kind: "news",
    fires: "Since 24H2 the activation page is stuck, users report",
    misses: "The activation page looks new on 24H2",
  },
  "guide-with-reports": {
    kind: "news",
    fires: "24H2 更新後にライセンス認証が外れたときの対処法をまとめました",
    misses: "24H2 のライセンス認証を確認する方法をまとめました",
  },
  "loss-and-release": {
    kind: "official",
    fires: "Windows 11 24H2 is not activated",
    misses: "Windows 11 24H2 is activated",
  },
  "official-loss": {
    kind: "official",
    fires: "Windows might not be activated after a reset",
    misses: "Windows might not be reachable after a reset",
  },
  "official-title": {
    kind: "official",
    fires:
      "Windows activation is lost after a feature update\nHere is what to do. It occurs on devices without a digital licence; we confirmed it.",
    misses:
      "Windows activation after a feature update\nHere is what to do. It occurs on devices without a digital licence; we confirmed it.",
  },
  "loss-somewhere": {
    fires: "Windows activation error after upgrading to the newest build",
    misses: "Windows sound error after upgrading to the newest build",
  },
  "bare-loss": {
    fires: "25H2に更新したら認証できなくなった",
    misses: "25H2に更新したらWi-Fi認証できなくなった",
  },
  "perhaps-trouble": {
    fires: "I put 24H2 on it and it says I am not legit",
    misses: "I put 24H2 on it and it says I am not connected",
  },
  "activation-on-release": {
    fires: "Windows activation and 24H2",
    misses: "Windows printing and 24H2",
  },
  "right-at-risk": {
    fires: "24H2 not activated, I have to buy a new license",
    misses: "24H2 not activated, do not buy a new license",
  },
  "lineage-10-from-7-8": {
    fires: "Back from 24H2, even Windows 10 is not activated, it came from Windows 7",
    misses: "Back from 24H2, even Windows 10 is not activated",
  },
  "lineage-7-8": {
    fires: "24H2 is not activated, upgraded from Windows 7",
    misses: "24H2 is not activated, upgraded from Windows 10",
  },
  "lineage-10": {
    fires: "24H2 is not activated, upgraded from Windows 10",
    misses: "24H2 is not activated, upgraded from Windows 7",
  },
  "lineage-11": {
    fires: "24H2 not activated on a laptop that came with Windows 11",
    misses: "24H2 not activated on a laptop that I put Windows 11 on",
  },
  "lineage-volume": {
    fires: "24H2: KMS clients not activated",
    misses: "24H2: OEM clients not activated",
  },
  "cause-edition": {
    fires: "24H2: not activated, Pro became Home",
    misses: "24H2: not activated, Pro stayed Pro",
  },
  "cause-hardware": {
    fires: "24H2 not activated after replacing the motherboard",
    misses: "24H2 not activated after cleaning the motherboard",
  },
  "cause-volume": {
    fires: "24H2 and KMS: not activated",
    misses: "24H2 and OEM: not activated",
  },
  "cause-upgrade-path": {
    fires: "24H2 not activated, the licence is from Windows 8.1",
    misses: "24H2 not activated, the licence is from Windows 10",
  },
  "cause-setting": {
    fires: "24H2 not activated, it had put in a generic key",
    misses: "24H2 not activated, it had put in my key",
  },
  "cause-update": {
    fires: "24H2 not activated, a bug in the update",
    misses: "24H2 not activated, a day of the update",
  },
  "cause-vendor": {
    kind: "official",
    fires: "24H2 might not be activated after installing an update",
    misses: "24H2 might not be activated at first start",
  },
  "status-resolved": {
    kind: "official",
    fires: "Resolved: 24H2 might not be activated",
    misses: "Confirmed: 24H2 might not be activated",
  },
  "status-mitigated": {
    kind: "official",
    fires: "Mitigated: 24H2 might not be activated",
    misses: "Confirmed: 24H2 might not be activated",
  },
  "status-investigating": {
    kind: "official",
    fires: "Investigating: 24H2 might not be activated",
    misses: "Confirmed: 24H2 might not be activated",
  },
  "status-official": {
    kind: "official",
    fires: "24H2 might not be activated",
    misses: "24H2 might not be reachable",
  },
  "status-quoted-resolved": {
    kind: "news",
    fires: "Microsoft says that lost activation on 24H2 is fixed",
    misses: "Microsoft says that activation is lost on 24H2",
  },
  "status-quoted-investigating": {
    kind: "news",
    fires: "Microsoft says that it investigates lost activation on 24H2",
    misses: "Microsoft says that activation is lost on 24H2",
  },
  "status-quoted": {
    kind: "news",
    fires: "Microsoft confirms that 24H2 PCs lose activation",
    misses: "24H2 PCs lose activation, Microsoft has not commented",
  },
  "status-told": {
    fires: "My 24H2 PC lost its activation",
    misses: "My 24H2 PC lost its sound",
  },
};
