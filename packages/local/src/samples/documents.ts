import { createHash } from "node:crypto";
import { escapeMarkup, toParagraphs } from "../markup.ts";
import { diaryPosts } from "./diary-posts.ts";
import { renderDiary, renderForum, renderOffice } from "./feeds.ts";
import { forumPosts } from "./forum-posts.ts";
import { officePosts } from "./office-posts.ts";
import { instantOf, postsAt, type StoryPost } from "./story.ts";
import { renderVendorPage } from "./vendor-page.ts";

/** One answer of the sample server. */
export type SampleDocument = {
  readonly contentType: string;
  readonly body: Buffer;
  readonly etag: string;
  readonly modifiedAt: Date;
};

/** Where the four documents of the story stand. */
export const samplePaths = {
  vendor: "/en-us/windows/release-health/status-windows-11-24h2",
  forum: "/forum/feed.xml",
  diary: "/diary/index.rdf",
  office: "/office/atom.xml",
} as const;

/** The document under a path at a step of the story; `origin` is the address the reader used. */
export function documentAt(path: string, step: number, origin: string): SampleDocument | null {
  switch (path) {
    case samplePaths.vendor:
      return toDocument(renderVendorPage(step), "text/html; charset=utf-8", step);
    case samplePaths.forum:
      return toDocument(renderForum(step, origin), "application/rss+xml; charset=utf-8", step);
    case samplePaths.diary:
      return toDocument(renderDiary(step, origin), "application/rdf+xml", step);
    case samplePaths.office:
      return toDocument(renderOffice(step, origin), "application/atom+xml; charset=utf-8", step);
    default:
      return article(path, step);
  }
}

const articleRoots = [
  { root: "/forum/threads/", lang: "en", posts: forumPosts },
  { root: "/diary/entry/", lang: "ja", posts: diaryPosts },
  { root: "/office/", lang: "ja", posts: officePosts },
] as const;

function article(path: string, step: number): SampleDocument | null {
  for (const { root, lang, posts } of articleRoots) {
    const id = path.startsWith(root) ? path.slice(root.length).replace(/\/$/, "") : null;
    const post = postsAt(posts, step).find((one) => one.id === id);
    if (post !== undefined) {
      return toDocument(renderArticle(post, lang), "text/html; charset=utf-8", step);
    }
  }
  return null;
}

function renderArticle(post: StoryPost, lang: string): Buffer {
  const title = escapeMarkup(post.title);
  return Buffer.from(`<!DOCTYPE html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${escapeMarkup(post.author)}, <time>${post.at}</time></p>${toParagraphs(post.paragraphs)}</main></body>
</html>
`);
}

function toDocument(body: Buffer, contentType: string, step: number): SampleDocument {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  return { contentType, body, etag: `"${hash}"`, modifiedAt: instantOf(step) };
}
