import type { Link } from '../store/links/link-store.ts';

const HIDDEN = '•••';
const SHOWN_OF_ID = 4;

/**
 * An account so that its owner recognizes it and nobody else learns it: `a•••@example.com`, `a•••`, and of an id its last
 * four characters.
 */
export function maskAccount({ accountId, label }: Pick<Link, 'accountId' | 'label'>): string {
  const id = `${HIDDEN}${accountId.slice(-SHOWN_OF_ID)}`;
  return label === undefined || label === '' ? id : `${maskName(label)} (${id})`;
}

function maskName(name: string): string {
  const [first = ''] = name;
  const at = name.lastIndexOf('@');
  return `${first}${HIDDEN}${at > 0 ? name.slice(at) : ''}`;
}
