import iconv from "iconv-lite";
import { escapeMarkup, toParagraphs } from "../markup.ts";
import { diaryPosts } from "./diary-posts.ts";
import { forumPosts } from "./forum-posts.ts";
import { officePosts } from "./office-posts.ts";
import { instantOf, postsAt, type StoryPost } from "./story.ts";

/** RSS 2.0 as forum software writes it: HTML in CDATA, a guid that is no link, RFC 822 dates. */
export function renderForum(step: number, origin: string): Buffer {
  const items = postsAt(forumPosts, step).map((post) => {
    const html = toParagraphs(post.paragraphs);
    return `  <item>
    <title>${escapeMarkup(post.title)}</title>
    <link>${origin}/forum/threads/${post.id}/</link>
    <guid isPermaLink="false">https://forum.pc-desk.example/?p=${post.id}</guid>
    <pubDate>${rfc822(post.at)}</pubDate>
    <dc:creator><![CDATA[${post.author}]]></dc:creator>
    <description><![CDATA[${escapeMarkup(post.paragraphs[0] ?? "").slice(0, 120)}…]]></description>
    <content:encoded><![CDATA[${html}]]></content:encoded>
  </item>`;
  });
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>PC Desk Forum: new threads</title>
  <link>${origin}/forum/</link>
  <description>People who repair their own PCs</description>
  <lastBuildDate>${rfc822(instantOf(step).toISOString())}</lastBuildDate>
${items.join("\n")}
</channel>
</rss>
`);
}

/** RSS 1.0 (RDF) in Shift_JIS: items stand outside the channel, have no guid, and date themselves with dc:date. */
export function renderDiary(step: number, origin: string): Buffer {
  const posts = postsAt(diaryPosts, step);
  const about = (post: StoryPost) => `https://furudougu.example/entry/${post.id}`;
  const items = posts.map(
    (post) => `<item rdf:about="${about(post)}">
  <title>${escapeMarkup(post.title)}</title>
  <link>${origin}/diary/entry/${post.id}</link>
  <description>${escapeMarkup(toParagraphs(post.paragraphs))}</description>
  <dc:creator>${escapeMarkup(post.author)}</dc:creator>
  <dc:date>${japanTime(post.at)}</dc:date>
</item>`,
  );
  const list = posts.map((post) => `<rdf:li rdf:resource="${about(post)}"/>`).join("");
  const xml = `<?xml version="1.0" encoding="Shift_JIS"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="ja">
<channel rdf:about="${origin}/diary/index.rdf">
  <title>古道具屋のＰＣ日記</title>
  <link>${origin}/diary/</link>
  <description>古いＰＣを長く使うための覚え書き</description>
  <dc:date>${japanTime(instantOf(step).toISOString())}</dc:date>
  <items><rdf:Seq>${list}</rdf:Seq></items>
</channel>
${items.join("\n")}
</rdf:RDF>
`;
  return iconv.encode(xml, "Shift_JIS");
}

/** Atom as a static site generator writes it: every `updated` is the time of the build, whatever changed. */
export function renderOffice(step: number, origin: string): Buffer {
  const builtAt = instantOf(step).toISOString();
  const entries = postsAt(officePosts, step).map(
    (post) => `  <entry>
    <title>${escapeMarkup(post.title)}</title>
    <link href="${origin}/office/${post.id}/"/>
    <id>https://support-blog.example/${post.id}/</id>
    <published>${new Date(post.at).toISOString()}</published>
    <updated>${builtAt}</updated>
    <content type="html"><![CDATA[<p>本記事は担当者によって公開されております。</p>${toParagraphs(post.paragraphs)}]]></content>
  </entry>`,
  );
  return Buffer.from(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Windows サポート窓口 Blog</title>
  <link href="${origin}/office/atom.xml" rel="self"/>
  <link href="${origin}/office/"/>
  <updated>${builtAt}</updated>
  <id>https://support-blog.example/</id>
  <author><name>Windows サポート窓口</name></author>
${entries.join("\n")}
</feed>
`);
}

function rfc822(at: string): string {
  return new Date(at).toUTCString().replace("GMT", "+0000");
}

function japanTime(at: string): string {
  const shifted = new Date(Date.parse(at) + 9 * 60 * 60 * 1000);
  return `${shifted.toISOString().slice(0, 19)}+09:00`;
}
