/** Colours and weights of a terminal. A plain style adds nothing, so that what is piped stays text. */
export interface Style {
  /** True where nothing is ever added. */
  readonly plain: boolean;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly italic: (text: string) => string;
  readonly underline: (text: string) => string;
  readonly strike: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
  /** A text that leads to an address when it is clicked. */
  readonly link: (url: string, text: string) => string;
  /** A colour as Discord writes it, `0xRRGGBB`; left out where the terminal has too few. */
  readonly colour: (rgb: number, text: string) => string;
}

/**
 * @param bits - colours that the terminal has, in bits: 1 (none), 4, 8 or 24, as `tty.WriteStream.getColorDepth` counts
 */
export function createStyle(bits: number): Style {
  const plain = bits <= 1;
  const wrap = (begin: string, end: string) => (text: string) =>
    plain || text === '' ? text : `\u001B[${begin}m${text}\u001B[${end}m`;
  return {
    plain,
    bold: wrap('1', '22'),
    dim: wrap('2', '22'),
    italic: wrap('3', '23'),
    underline: wrap('4', '24'),
    strike: wrap('9', '29'),
    red: wrap('31', '39'),
    green: wrap('32', '39'),
    yellow: wrap('33', '39'),
    cyan: wrap('36', '39'),
    link: (url, text) => (plain ? text : `\u001B]8;;${url}\u001B\\${text}\u001B]8;;\u001B\\`),
    colour: (rgb, text) => (bits < 8 ? text : wrap(bits >= 24 ? toTrueColour(rgb) : toCubeColour(rgb), '39')(text)),
  };
}

function toChannels(rgb: number): readonly [number, number, number] {
  return [(rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255];
}

function toTrueColour(rgb: number): string {
  return `38;2;${toChannels(rgb).join(';')}`;
}

/** The nearest of the 6×6×6 colours that terminals with 256 of them have from number 16 on. */
function toCubeColour(rgb: number): string {
  const [red, green, blue] = toChannels(rgb).map((value) => Math.round(value / 51)) as [number, number, number];
  return `38;5;${16 + 36 * red + 6 * green + blue}`;
}
