const width = 1200;
const middle = 50;
const step = 4;

/** The seismograph's trace: stillness, the faint first wave, the strong one, and its dying away. Pure decoration. */
export function Trace(props: { readonly class: string }) {
  return (
    <svg
      class={props.class}
      viewBox={`0 0 ${width} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} fill="none" stroke="currentColor" vector-effect="non-scaling-stroke" />
    </svg>
  );
}

/** How strong the ground moves at each part of the trace: from, to, and the amplitude at either end. */
const envelope = [
  { from: 0, to: 24, first: 0, last: 0 },
  { from: 24, to: 60, first: 5, last: 11 },
  { from: 60, to: 400, first: 11, last: 5 },
  { from: 400, to: 450, first: 12, last: 46 },
  { from: 450, to: 620, first: 46, last: 26 },
  { from: 620, to: 800, first: 26, last: 7 },
  { from: 800, to: 1000, first: 7, last: 1 },
  { from: 1000, to: width + 1, first: 1, last: 0 },
] as const;

const path = Array.from({ length: width / step + 1 }, (_, index) => toPoint(index * step)).join("");

function toPoint(x: number, index = x / step): string {
  const part = envelope.find((one) => x >= one.from && x < one.to) ?? envelope[0];
  const share = (x - part.from) / (part.to - part.from);
  const height = part.first + (part.last - part.first) * share;
  const wave = Math.sin(x * 0.41) * 0.6 + Math.sin(x * 0.173 + 1) * 0.4 + Math.sin(x * 0.97) * 0.35;
  return `${index === 0 ? "M" : "L"}${x} ${Math.round(middle - height * wave)}`;
}
