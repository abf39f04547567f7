/** As much of Markdown as it takes to follow a page's links. */

/** A link of a page to something in this repository. */
export interface Link {
  /** As written: a path, an anchor, or both. */
  readonly target: string;
  readonly line: number;
}

const INLINE = /\]\(\s*(?:<([^>]*)>|([^\s)]+))[^)]*\)/g;
const HTML = /<(?:a|img|source)\b[^>]*\b(?:href|src|srcset)="([^"]*)"/g;
const DEFINITION = /^ {0,3}\[[^\]]+\]:\s*(?:<([^>]*)>|(\S+))/g;
const ELSEWHERE = /^[a-z][a-z0-9+.-]*:/i;

/** Every link, image and link definition that leads into this repository, in the order of the text. */
export function findLinks(text: string): Link[] {
  return toLines(text).flatMap(({ content, line }) => {
    const bare = content.replace(/`[^`]*`/g, '');
    const found = [INLINE, HTML, DEFINITION].flatMap((pattern) => [...bare.matchAll(pattern)]);
    return found
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((target) => !ELSEWHERE.test(target))
      .map((target) => ({ target, line }));
  });
}

/** The anchors of a page's headings, as GitHub makes them: lower case, without signs, spaces as dashes, counted. */
export function findAnchors(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const { content } of toLines(text)) {
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(content)?.[1];
    if (heading === undefined) continue;
    const plain = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*`]/g, '');
    const slug = plain
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count += 1) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** The lines outside code blocks, counted from 1. */
function toLines(text: string): { content: string; line: number }[] {
  let fence: string | undefined;
  return text.split('\n').flatMap((content, index) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(content)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
      return [];
    }
    if (mark !== undefined) {
      fence = mark;
      return [];
    }
    return [{ content, line: index + 1 }];
  });
}
