/** Pictures as SVG. Pure. */
import { type Box, COLOURS, type Label, type Picture, type Place, type Shape } from './picture.ts';

/** The family that draws what it has; for the rest any font that has the character. */
export const FONT_FAMILY = 'Inter';

const DIAMOND = 9;
const DOT = 4.5;

/** Writes a picture as SVG. Whatever stands in a label is text. */
export function toSvg({ width, height, shapes }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT_FAMILY}">`,
    '<defs><pattern id="hatch" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    `<rect width="3" height="9" fill="${COLOURS.undone}" fill-opacity="0.55"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.background}"/>`,
    ...shapes.map(toElement),
    '</svg>',
  ].join('\n');
}

function toElement(shape: Shape): string {
  switch (shape.kind) {
    case 'label':
      return toText(shape);
    case 'line':
      return `<line ${toEnds(shape.from, shape.to)} stroke="${COLOURS[shape.colour]}" stroke-width="${shape.width}"/>`;
    case 'path':
      return shape.isFilled
        ? `<path d="${shape.path}" fill="${COLOURS[shape.colour]}" fill-opacity="0.16"/>`
        : `<path d="${shape.path}" fill="none" stroke="${COLOURS[shape.colour]}" stroke-width="3.5" stroke-linejoin="round" stroke-linecap="round"/>`;
    case 'bar':
      return `<rect ${toSides(shape.box)} rx="4" fill="${COLOURS[shape.colour]}"/>`;
    case 'hatched':
      return `<rect ${toSides(shape.box)} fill="url(#hatch)"/>`;
    case 'dot':
      return `<circle cx="${round(shape.at.x)}" cy="${round(shape.at.y)}" r="${DOT}" fill="${COLOURS[shape.colour]}"/>`;
    case 'diamond':
      return `<path d="${toDiamond(shape.at)}" fill="${COLOURS.background}" stroke="${COLOURS[shape.colour]}" stroke-width="3.5"/>`;
  }
}

/** With a rim in the colour of the ground, so that it is read where lines cross it. */
function toText({ x, y, text, size, anchor, colour }: Label): string {
  const rim = `stroke="${COLOURS.background}" stroke-width="6" stroke-linejoin="round" paint-order="stroke"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" fill="${COLOURS[colour]}" ${rim}>${escapeText(text)}</text>`;
}

/** Text as XML has it. Characters that XML does not allow at all are left out. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function toEnds(from: Place, to: Place): string {
  return `x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}"`;
}

function toSides({ x, y, width, height }: Box): string {
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}

function toDiamond({ x, y }: Place): string {
  const corners = [
    [x, y - DIAMOND],
    [x + DIAMOND, y],
    [x, y + DIAMOND],
    [x - DIAMOND, y],
  ] as const;
  return `M${corners.map(([left, top]) => `${round(left)},${round(top)}`).join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
