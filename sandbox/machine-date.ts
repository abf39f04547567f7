/** What a program's `Date` was before, and is everywhere else. */
const RealDate = Date;

/** Gives this program a `Date` that is ahead of the real one. What nobody can set, timers and `performance.now`, stays. */
export function useMachineDate(aheadMs: () => number): void {
  class MachineDate extends RealDate {
    constructor(...values: []) {
      if (values.length === 0) super(RealDate.now() + aheadMs());
      else super(...values);
    }

    static override now(): number {
      return RealDate.now() + aheadMs();
    }
  }
  globalThis.Date = MachineDate as DateConstructor;
}
