/** An edge: the node it leaves, its word, and the node it leads to. */
const width = 3;

/** Paths of numbered words that begin at roots. All edges stand in one typed array, found by hashing: 0.4 million of them take 12 MB, and no object is made for a node. */
export class Trie {
  private nodes = 1;
  private count = 0;
  private room = 1 << 16;
  private edges = new Int32Array(this.room * width);

  /** A new place where paths begin. */
  root(): number {
    return this.nodes++;
  }

  /** Where a word leads from a node; 0 where no path goes on with it. */
  follow(node: number, word: number): number {
    return this.edges[this.slot(node, word) + 2] as number;
  }

  /** Where a word leads from a node, by a new path if there is none. */
  step(node: number, word: number): number {
    const known = this.follow(node, word);
    if (known !== 0) return known;
    if (this.count * 2 > this.room) this.grow();
    this.count++;
    this.put(node, word, this.nodes);
    return this.nodes++;
  }

  private put(node: number, word: number, target: number): void {
    const at = this.slot(node, word);
    this.edges[at] = node;
    this.edges[at + 1] = word;
    this.edges[at + 2] = target;
  }

  /** Where in the array an edge stands, or has its free place. No node is 0. */
  private slot(node: number, word: number): number {
    const { edges } = this;
    const mask = this.room - 1;
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    let at = ((hash ^ (hash >>> 15)) & mask) * width;
    while (edges[at] !== 0 && (edges[at] !== node || edges[at + 1] !== word)) at = at + width === edges.length ? 0 : at + width;
    return at;
  }

  private grow(): void {
    const { edges } = this;
    this.room *= 2;
    this.edges = new Int32Array(this.room * width);
    for (let at = 0; at < edges.length; at += width)
      if (edges[at] !== 0) this.put(edges[at] as number, edges[at + 1] as number, edges[at + 2] as number);
  }

  /** How many places paths lead to. */
  get size(): number {
    return this.nodes;
  }
}
