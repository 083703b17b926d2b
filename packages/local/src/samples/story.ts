/**
 * One trouble from its first report to its fix, told by four documents. Each step is what the documents say from an
 * instant on, in the seconds in which it is played, so that no document comes from the future of the clock that reads
 * it; everything in them is made up. Step 0 is the past: whoever begins to read there is not to be alarmed.
 */
export const steps = [
  {
    id: "backlog",
    at: "2025-06-03T00:00:00Z",
    says: "The past: old posts, an old and resolved activation issue.",
  },
  { id: "first-report", at: "2025-06-03T00:00:04Z", says: "A reader of an English forum lost activation." },
  {
    id: "second-report",
    at: "2025-06-03T00:00:08Z",
    says: "A Japanese blogger tells of the same, independently.",
  },
  {
    id: "confirmed",
    at: "2025-06-03T00:00:12Z",
    says: "The vendor confirms the issue and names the update.",
  },
  { id: "mitigated", at: "2025-06-03T00:00:16Z", says: "The vendor gives a workaround." },
  { id: "resolved", at: "2025-06-03T00:00:20Z", says: "An update resolves the issue." },
] as const;

/** The last step of the story. */
export const lastStep = steps.length - 1;

/** The instant the documents of a step were made. */
export function instantOf(step: number): Date {
  return new Date(steps[step]?.at ?? steps[0].at);
}

/** An entry of a feed, in the story from `since` on. */
export type StoryPost = {
  readonly id: string;
  readonly since: number;
  readonly at: string;
  readonly author: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
};

/** The posts a step shows, the newest first. */
export function postsAt(posts: readonly StoryPost[], step: number): readonly StoryPost[] {
  return posts.filter((post) => post.since <= step).toSorted((a, b) => b.at.localeCompare(a.at));
}
