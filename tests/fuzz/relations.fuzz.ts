/**
 * The relations of CI with a fresh seed and more plans. `FUZZ_SEED=n` repeats a run, `FUZZ_SHARE=n` is how many times the
 * plans of CI, `FUZZ_SHRINK=1` makes what fails as small as can be (minutes): keep it as a fixture.
 */
import { borderRules } from '../core/coverage/relations/border-rules.ts';
import { drawnRules } from '../core/coverage/relations/drawn-rules.ts';
import { editRules } from '../core/coverage/relations/edit-rules.ts';
import { groundRules } from '../core/coverage/relations/ground-rules.ts';
import { movedRules } from '../core/coverage/relations/moved-rules.ts';
import { testRules } from '../core/coverage/relations/rule.ts';

const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const share = Number(process.env.FUZZ_SHARE ?? 16);
process.stdout.write(`    relations: seed ${seed}, ${share} times the plans of CI\n`);
for (const rules of [groundRules, movedRules, drawnRules, borderRules, editRules]) testRules(rules, { seed, share, shrink: process.env.FUZZ_SHRINK === '1' });
