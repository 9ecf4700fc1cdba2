import type { Block, Inline } from "./message.ts";
import { shorten } from "./quotes.ts";

/**
 * The blocks that fit: drops or shortens the least dear ones until `measure` (in the platform's own count) is within `limit`.
 * Whole lines and blocks go, so markup cannot be cut; at the very end the longest texts are shortened, at the border of a character.
 */
export function fit(blocks: Block[], measure: (blocks: Block[]) => number, limit: number): Block[] {
  let kept = blocks.map((block) => ({ block, lines: block.lines.length }));
  const shown = () => kept.map(({ block, lines }) => cut(block, lines));
  while (measure(shown()) > limit) {
    const dearest = Math.max(...kept.map(({ block, lines }) => (block.keep > 0 || lines > 1 ? block.keep : -1)));
    if (dearest < 0) break;
    const index = kept.findLastIndex(({ block, lines }) => block.keep === dearest && (block.keep > 0 || lines > 1));
    const last = kept[index];
    if (last === undefined) break;
    const lines = last.block.more !== undefined && last.lines > 1 ? last.lines - 1 : last.block.keep === 0 ? 1 : 0;
    kept = lines === 0 ? kept.toSpliced(index, 1) : kept.with(index, { block: last.block, lines });
  }
  let result = shown();
  for (let longest = 512; measure(result) > limit && longest >= 8; longest = Math.floor(longest / 2)) {
    result = result.map((block) => ({
      ...block,
      lines: block.lines.map((line) => line.map((inline) => ({ ...inline, text: shorten(inline.text, longest) }))),
    }));
  }
  return measure(result) <= limit ? result : [];
}

function cut(block: Block, lines: number): Block {
  const dropped = block.lines.length - lines;
  if (dropped === 0) return block;
  const more: Inline[][] = block.more === undefined ? [] : [block.more(dropped)];
  return { ...block, lines: [...block.lines.slice(0, lines), ...more] };
}
