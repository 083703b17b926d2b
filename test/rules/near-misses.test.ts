import { expect, test } from "vitest";
import type { SourceKind } from "../../packages/core/src/feed/index.ts";
import { classify, classifyByRules, utteranceOf } from "../../packages/core/src/rules/index.ts";

type Judged = ReturnType<typeof classify>;

function judge(
  said: string,
  kind: SourceKind = "community",
  publishedAt: string | null = "2026-01-10",
): Judged {
  const [title = "", ...lines] = said.split("\n");
  return classify({ kind, title, text: lines.join("\n"), publishedAt });
}

test.each([
  ["authentication", "24H2 で SMB 認証エラーになる"],
  ["authentication by telephone", "Microsoft、Windows 11 の多要素認証で電話認証を廃止"],
  ["authentication by telephone, of a bank", "Windows の話ではないが、地銀の電話認証は6月で終了するそうだ"],
  ["a second factor by telephone", "Microsoft アカウント、電話認証は終了、SMS による認証は続ける"],
  ["a rumour of a later Windows", "Windows 12 kills activation by phone\nIn 24H2 it was still there."],
  ["switching on", "24H2 で BitLocker を有効化できない"],
  ["switching on, in English", "24H2: cannot activate BitLocker, wizard fails"],
  ["Office", "24H2 に更新したら Office 2021 のライセンス認証が外れた"],
  [
    "Office in a title with a code",
    "Office 2024 Pro Plus: activation fails with error 0xC004F074 on Windows 11 24H2?",
  ],
  ["Adobe", "Photoshop lost its license after 24H2"],
  ["a game", "Game activation fails on Windows 11 24H2"],
  ["a key seller", "24H2 not activated? Genuine Windows keys from $9, instant delivery"],
  ["a key seller in Japanese", "24H2で認証が外れた方へ 激安ライセンス販売中"],
  ["an activator", "KMSpico: 24H2 is not activated any more"],
  ["a remover of watermarks", "Watermark Remover: after 24H2 'Activate Windows' is back in the corner"],
  ["an activator in Japanese", "24H2 で認証ツールが効かずライセンス認証が外れた"],
  ["a how-to", "Windows のライセンス認証が外れたときの直し方"],
  ["a how-to in English", "How to fix a Windows activation error"],
  ["ESU", "Windows 10 22H2: ESU product key not valid, 0xC004F050"],
  ["an RDS licence", "24H2 から接続すると RDS のライセンスが無効と言われる"],
  ["a server", "Windows Server 2022 lost its activation"],
  ["a swindler's window", "24H2: full-screen pop-up says my Windows licence expired, call this number"],
  ["a swindler's window in Japanese", "24H2 でライセンスが無効という表示、サポート詐欺でした"],
  ["a watermark of another kind", "24H2 の評価コピーの透かしが消えない"],
  ["another maker's product", "24H2に更新したら本製品のライセンス認証を求められる"],
  [
    "a question before the update",
    "Could 24H2 void a licence that began as Windows 8, or do I need the key again?",
  ],
  ["a question before buying", "24H2 の中古PCは後から認証が外れることってありますか"],
  ["a question of an examination", "24H2でEnterpriseに切り替わらない。正解: イ"],
  [
    "what did not happen",
    "25H2 is done. Things that did not happen: Enterprise dropping to Pro, activation lost",
  ],
  ["a thought", "What would you do if 25H2 refused to activate on your PC one day?"],
  ["nobody among six", "24H2で認証切れたの一台もないわ"],
  [
    "what to do if",
    "24H2 で認証が外れたらどうすればいいですか\nもしもの時に備えて知りたいです。今は認証済みです。",
  ],
  ["fear", "認証が外れるのが怖くて24H2にできない\nまだ23H2のままです。"],
  ["a licence given up", "Deactivating Windows before selling\n24H2 laptop goes to a friend."],
  ["a recovery key", "After 24H2 BitLocker asks for the recovery key"],
  [
    "a key of another lock",
    "24H2 update: BitLocker\nAfter the update BitLocker asks for the key, the 48 digit one.",
  ],
  ["a loss that a watched release mended", "解決\n22H2で認証が外れたが24H2に上げたら直った"],
  [
    "a loss that went away with it",
    "Fixed with 24H2\nThe activation error on 22H2 went away after I installed 24H2.",
  ],
  [
    "what nobody could reproduce",
    "24H2 activation test\nWe could not reproduce it on ten PCs; every one stayed activated.",
  ],
  ["a private seller", "Selling: Windows 11 Pro licence\n24H2 deactivated you? PM me, $15, lifetime"],
  ["a shop of bargains", "24H2でライセンス認証が外れた方へ 激安プロダクトキー\n正規品を即納"],
  ["a rumour asked about", "24H2にすると認証が外れるって本当？\n怖くて上げられません"],
  ["a release that is not watched", "Windows 11 23H2 is not activated since the update"],
  ["Windows 10", "Windows 10 22H2 のライセンス認証が外れました"],
] as const)("DET-03: %s is not our trouble", (_, said) => {
  expect(judge(said).verdict).toBe("irrelevant");
});

test.each([
  "Did 24H2 deactivate anyone's Windows?\nI read rumours. Mine is okay so far.",
  "24H2 で認証が外れた人いますか?\n噂を見ました。うちは今のところ大丈夫です。",
])("DET-03: a rumour beside an own PC that is fine is at most a person's to read: %s", (said) => {
  expect(judge(said).verdict).not.toBe("relevant");
});

test.each([
  ["Windows 10 ESU licences might not be recognised", "Windows 10 22H2. OS Build 26100.1"],
  [
    "KMS activation might fail",
    "Windows Server 2025 hosts might fail.\nServer: Windows Server 2025\nOS Build 26100.4202",
  ],
  [
    "PCs might ask for the BitLocker recovery key",
    "Devices might ask for the key at start. OS Build 26100.4202",
  ],
  [
    "Drivers might be blocked",
    "Drivers that are not genuine signed. Windows 11, version 24H2. OS Build 26100.4202",
  ],
] as const)("DET-03: a vendor's row on the watched build that is of something else: %s", (title, text) => {
  const said = classifyByRules({ kind: "official", title, text, publishedAt: "2025-06-01" });
  expect(said.verdict).toBe("irrelevant");
});

test("DET-04: whoever kept it except one has lost one", () => {
  const said =
    "24H2 on all of them\nAll my PCs kept their activation except one. That one lost its activation.";
  expect(judge(said).verdict).not.toBe("irrelevant");
});

test.each([
  "24H2 activation loss explained\nIt was me. I had typed the wrong key.",
  "24H2 は無実でした\n24H2で認証が外れた件、修理店が基板を替えていたためでした。",
])("DET-04: a report taken back in other words: %s", (said) => {
  expect(judge(said)).toMatchObject({ verdict: "relevant", status: "retracted" });
});

test("DET-03: an activator's own page is known by its address", () => {
  const said = { kind: "community", title: "24H2: Windows not activated after reboot", text: "" } as const;
  const url = "https://code.example/massgravel/scripts/issues/7";
  expect(classify({ ...said, url }).verdict).toBe("irrelevant");
  expect(classify({ ...said, url: "https://forum.example/7" }).verdict).toBe("relevant");
});

test.each(["24H2", "25H2", "26H1", "26H2"])("DET-03: trouble on %s counts", (release) => {
  expect(judge(`After ${release} Windows is not activated on my PC`).verdict).toBe("relevant");
  expect(judge(`${release} にしたらライセンス認証が外れました`).verdict).toBe("relevant");
});

test("DET-03: a narrower watch list leaves the other releases out", () => {
  const said = { kind: "community", title: "After 25H2 Windows is not activated", text: "" } as const;
  expect(classify(said, ["25H2"]).verdict).toBe("relevant");
  expect(classify(said, ["24H2"]).verdict).toBe("irrelevant");
});

test.each([
  ["activation is fine", "24H2: no sound, activation is fine"],
  ["activation is fine, in Japanese", "24H2 に更新、ライセンス認証は維持されていました"],
  ["a loss is denied", "24H2 にしても認証は外れませんでした"],
  ["a loss is denied, in English", "24H2 did not break my activation"],
  ["somebody asks whether", "24H2 にすると認証が外れたりしますか?"],
  ["somebody asks whether, in English", "Will I lose my license if I upgrade to 24H2?"],
  ["the release is not installed", "23H2 で認証が外れました。24H2 にはまだ上げていません"],
] as const)("DET-04: where %s nothing new is reported", (_, said) => {
  expect(judge(said).verdict).toBe("irrelevant");
});

test("DET-04: a harmless event and a fix of another build line are no trouble", () => {
  const event =
    "Security-SPP のイベント 16398 が記録される\nライセンス認証の状態にかかわらず記録されますが影響はありません。Windows Server 2025 です。";
  const fix = "Fixed: Windows does not activate after a motherboard replacement\nAzure Local, OS Build 25398";
  expect([judge(event, "official").verdict, judge(fix, "official").verdict]).toEqual([
    "irrelevant",
    "irrelevant",
  ]);
});

test.each([
  ["news", "【訂正】24H2でライセンス認証が外れるという記事は誤報でした"],
  ["community", "24H2 activation loss: false alarm, I booted the wrong disk"],
] as const)("DET-04: a retraction (%s) is relevant and retracted", (kind, said) => {
  expect(judge(said, kind)).toMatchObject({ verdict: "relevant", status: "retracted" });
});

test.each([
  ["news", "Microsoft quietly ends phone activation of Windows"],
  ["news", "Windowsの電話認証が廃止、オンライン手続きへ移行"],
  [
    "official",
    "電話によるライセンス認証の受付を終了しました\nWindows の確認 ID はポータルで取得してください。",
  ],
  ["news", "Microsoft's activation servers are down, Windows 11 can't be activated"],
  ["community", "マイクロソフトの認証サーバーが落ちている?"],
] as const)("trouble of the whole service counts for the watched releases (%s: %s)", (kind, said) => {
  expect(judge(said, kind)).toMatchObject({ verdict: "relevant", cause: "activation-server", releases: [] });
  expect(judge(said, kind, "2018-11-08").verdict).not.toBe("relevant");
});

test("an official item is read with the build and the platforms that stand beside its text", () => {
  const item = {
    id: "1",
    url: "https://vendor.example/1",
    title: "Devices might lose their activation",
    text: "Some devices might show Windows as not activated.",
    publishedAt: "2025-06-03T00:00:00Z",
    status: "mitigated",
  } as const;
  const source = { kind: "official" } as const;
  expect(classify(utteranceOf(source, item)).releases).toEqual([]);
  expect(classify(utteranceOf(source, { ...item, build: "26100.4202" }))).toMatchObject({
    verdict: "relevant",
    status: "mitigated",
    releases: ["24H2"],
  });
});

test.each([
  "24H2 deactivated my desktop\nIt shows 0x803F7001 in settings since the upgrade. My laptop is fine.",
  "24H2 deactivated my desktop\nIt is not activated since Monday. My laptop is fine, same key type.",
  "Windows 11 24H2 not activated\nIt came preinstalled and I don't have a product key. Nothing was changed.",
  "24H2で認証が外れました\nもう1台の私のノートは問題ありません。",
  "BitLocker recovery, then no activation: 24H2\nAfter the recovery Windows says it is not activated.",
  "BitLocker key asked, then Windows deactivated\nSince 24H2 my PC is not activated.",
  "24H2: Windows is not activated\nI ran slmgr /upk and /ipk with the sticker key, no luck.",
  "24H2 took my licence\nSupport sounded like a fraud, they wanted gift cards. My PC is still not activated.",
  "PC not activated on 24H2\nMy other PC has not updated yet. This one lost activation on Sunday.",
])("an own loss is read by a person at least, whatever else is said: %s", (said) => {
  expect(judge(said).verdict).not.toBe("irrelevant");
});

test("DET-03: an outage that has no date is for a person, not news of today", () => {
  const said = "Microsoft's activation servers are down";
  expect(judge(said, "community", "2026-01-10").verdict).toBe("relevant");
  expect(judge(said, "community", null).verdict).toBe("review");
});

test("DET-03: who speaks of the hardware id is no pirate, who makes one is", () => {
  const loss = "24H2: my Windows license is gone\n";
  expect(judge(`${loss}The hardware id (HWID) of this PC is what it was.`).verdict).toBe("relevant");
  expect(judge(`${loss}It was activated with the HWID method.`).verdict).toBe("irrelevant");
});

test("DET-03: an office is a place too", () => {
  expect(judge("24H2 broke activation for the whole office").verdict).toBe("relevant");
  expect(judge("24H2 broke activation of Office").verdict).toBe("irrelevant");
});
