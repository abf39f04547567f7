/** Properties are tried with the same examples in each run; `SEED=…` tries others, and a failing one names its own. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_125) });
