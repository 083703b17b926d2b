import type { ContentKind } from "@sokuho/core/bulletin";

/** One shape per kind, so that kinds differ without colour; drawn on a 24-unit square. */
const shapes: Readonly<Record<ContentKind, string>> = {
  "early-warning": "M12 2.5 23 21.5H1Zm-1.1 7v6.2h2.2V9.5Zm0 7.7v2.2h2.2v-2.2Z",
  confirmed: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.1 5h2.2v6.6h-2.2Zm0 8.2h2.2v2.3h-2.2Z",
  update: "M3 10.6h12.2L10.4 5.8 12.2 4 20.2 12l-8 8-1.8-1.8 4.8-4.8H3Z",
  resolved: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.6 14.6-4-4 1.7-1.7 2.3 2.3 5.5-5.5 1.7 1.7Z",
  correction:
    "M4 7.5h9.2L15 4l2.2 1.1L16 7.5h4V10h-5.3l-2 4H20v2.5h-8.6L9.4 20.4l-2.2-1.1 1.4-2.8H4V14h5.9l2-4H4Z",
  digest: "M3 4.5h18v3H3Zm0 6h18v3H3Zm0 6h12v3H3Z",
  cancelled: "M5.8 4 12 10.2 18.2 4 20 5.8 13.8 12l6.2 6.2-1.8 1.8-6.2-6.2L5.8 20 4 18.2 10.2 12 4 5.8Z",
};

/** The sign of a kind of bulletin; the word stands beside it, so it is hidden from screen readers. */
export function KindIcon({ kind }: { readonly kind: ContentKind }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={shapes[kind]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
