/** A disc on the screen that wants a label, in pixels. */
export interface Anchor {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Width of its text. */
  readonly width: number;
  /** Labelled even where it would cover another. */
  readonly forced: boolean;
  /** Steps back behind others: labelled only where nothing at all is covered. */
  readonly modest?: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  /** Left edge and middle line of the text. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Sides in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 4;
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Right, below, above, left of the disc, then its corners: the order in which readers look for a label (Imhof 1975). */
function spots({ x, y, radius, width }: Anchor, height: number): readonly { x: number; y: number }[] {
  const reach = radius + GAP;
  const slant = radius * Math.SQRT1_2 + GAP / 2;
  return [
    { x: x + reach, y },
    { x: x - width / 2, y: y + reach + height / 2 },
    { x: x - width / 2, y: y - reach - height / 2 },
    { x: x - reach - width, y },
    { x: x + slant, y: y - slant - height / 2 },
    { x: x + slant, y: y + slant + height / 2 },
    { x: x - slant - width, y: y - slant - height / 2 },
    { x: x - slant - width, y: y + slant + height / 2 },
  ];
}

const CELL = 64;

/** Boxes by the screen cells that they touch, so that a look-up does not grow with their number. */
function boxIndex() {
  const cells = new Map<string, Box[]>();
  const over = function* (box: Box) {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column += 1)
      for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row += 1)
        yield `${column},${row}`;
  };
  return {
    free: (box: Box) => {
      for (const key of over(box)) if (cells.get(key)?.some((taken) => meet(taken, box))) return false;
      return true;
    },
    take: (box: Box) => {
      for (const key of over(box)) {
        const cell = cells.get(key);
        if (cell) cell.push(box);
        else cells.set(key, [box]);
      }
    },
  };
}

/** Where labels go, and what lies over it. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly covered: readonly Box[];
}

/** The first so many may cover lesser discs when they find no clear room, the very first any disc. */
const PROMINENT = 24;
const LEADING = 10;

/**
 * Greedy placement, most important anchors first: no two labels overlap, and a label covers no disc; the most prominent
 * may cover lesser discs where nothing else is left, and a forced one anything but a label.
 */
export function placeLabels(
  anchors: readonly Anchor[],
  stage: Stage,
  { lineHeight, most }: { readonly lineHeight: number; readonly most: number },
): PlacedLabel[] {
  const labels = boxIndex();
  const discs = boxIndex();
  const greater = boxIndex();
  const boxOf = ({ x, y, radius }: Anchor): Box => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  });
  for (const anchor of anchors) discs.take(boxOf(anchor));
  for (const card of stage.covered) labels.take(card);
  const placed: PlacedLabel[] = [];
  for (const [rank, anchor] of anchors.entries()) {
    greater.take(boxOf(anchor));
    if (placed.length >= most && !anchor.forced) continue;
    const options = spots(anchor, lineHeight).map((spot) => ({
      spot,
      box: {
        left: spot.x - 2,
        right: spot.x + anchor.width + 2,
        top: spot.y - lineHeight / 2,
        bottom: spot.y + lineHeight / 2,
      },
    }));
    const open = options.filter(({ box }) => box.left >= 0 && box.right <= stage.width && labels.free(box));
    const room =
      open.find(({ box }) => discs.free(box)) ??
      ((rank < PROMINENT && !anchor.modest) || anchor.forced
        ? open.find(({ box }) => greater.free(box))
        : undefined) ??
      ((rank < LEADING && !anchor.modest) || anchor.forced ? open[0] : undefined) ??
      (anchor.forced ? options[0] : undefined);
    if (!room) continue;
    labels.take(room.box);
    placed.push({ id: anchor.id, x: room.spot.x, y: room.spot.y, width: anchor.width });
  }
  return placed;
}
