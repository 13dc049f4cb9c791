/** Where the cells of a strip stand: upper left corners, and the side of a cell, in pixels. */
export interface StripLayout {
  readonly side: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** A few tokens are one large word, in one row. */
const FEW = 16;
const WORD = 52;
const LARGEST = { wide: 30, narrow: 22 };
const NARROW = 480;
/** Blocks are torn at the end of a row before cells become smaller than this. */
const SMALL = 13;
const SMALLEST = 8;
/** Between cells, and between rows: an underline has to fit. */
const GAP = 3;
const LINE = 6;

const blockGap = (side: number): number => 3 + Math.round(side / 5);

/** Cells of one size row by row; blocks that fit in a row are not torn unless that may be. */
function flow(blocks: ArrayLike<number>, side: number, width: number, tear: boolean): StripLayout {
  const N = blocks[blocks.length - 1] as number;
  const x = new Float64Array(N);
  const y = new Float64Array(N);
  const pitch = side + GAP;
  let left = 0;
  let top = 0;
  for (let b = 1; b < blocks.length; b++) {
    const [start, end] = [blocks[b - 1] as number, blocks[b] as number];
    if (!tear && left > 0 && left + (end - start) * pitch - GAP > width) {
      left = 0;
      top += side + LINE;
    }
    for (let i = start; i < end; i++) {
      if (left + side > width && left > 0) {
        left = 0;
        top += side + LINE;
      }
      x[i] = left;
      y[i] = top;
      left += pitch;
    }
    left += blockGap(side);
  }
  return { side, x, y };
}

/** The largest cells with which N tokens, in blocks or not, have room. */
export function stripLayout(N: number, blocks: Int32Array | null, room: Room): StripLayout {
  const bounds = blocks && blocks.length <= N ? blocks : [0, N];
  const largest = room.width < NARROW ? LARGEST.narrow : LARGEST.wide;
  const fits = ({ y, side }: StripLayout) => {
    const last = y[N - 1] as number;
    return last === 0 || (N > FEW && last + side + LINE <= room.height);
  };
  for (const tear of [false, true]) {
    for (let side = N <= FEW ? WORD : largest; side >= SMALL; side--) {
      const layout = flow(bounds, side, room.width, tear);
      if (fits(layout)) return layout;
    }
  }
  for (let side = SMALL - 1; ; side--) {
    const layout = flow(bounds, side, room.width, true);
    if (side === SMALLEST || fits(layout)) return layout;
  }
}
