/** A picture as shapes with fixed places, before it is written as SVG. */

export const COLOURS = {
  background: '#1e1f22',
  text: '#f2f3f5',
  quiet: '#b5bac1',
  grid: '#3c3f45',
  line: '#7cb0ff',
  outside: '#ffb454',
  undone: '#b5bac1',
} as const;

export type Colour = keyof typeof COLOURS;

/** Where a label begins, is centred or ends. */
type Anchor = 'start' | 'middle' | 'end';

export interface Label {
  readonly kind: 'label';
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor: Anchor;
  readonly colour: Colour;
}

export type Shape =
  | Label
  | { readonly kind: 'line'; readonly from: Place; readonly to: Place; readonly colour: Colour; readonly width: number }
  /** Of SVG's path syntax; `isFilled`: pale, without an outline. */
  | { readonly kind: 'path'; readonly path: string; readonly colour: Colour; readonly isFilled: boolean }
  | { readonly kind: 'bar'; readonly box: Box; readonly colour: Colour }
  /** Filled with slanted lines. */
  | { readonly kind: 'hatched'; readonly box: Box }
  | { readonly kind: 'dot'; readonly at: Place; readonly colour: Colour }
  /** Hollow. */
  | { readonly kind: 'diamond'; readonly at: Place; readonly colour: Colour };

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
