/** Text of any characters at all, halves of characters included; half of them are plain, so that rules meet in between. */
import fc from 'fast-check';

/** @param maxLength - in code points */
export function anyText(maxLength = 40): fc.Arbitrary<string> {
  const plain = fc.integer({ min: 0x20, max: 0x7e });
  const early = fc.integer({ min: 0, max: 0x3000 });
  const any = fc.integer({ min: 0, max: 0x10_ffff });
  const point = fc.oneof({ weight: 2, arbitrary: plain }, early, any);
  return fc.array(point, { maxLength }).map((points) => String.fromCodePoint(...points));
}
