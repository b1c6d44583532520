import { groundRules } from './ground-rules.ts';
import { testRules } from './rule.ts';

testRules(groundRules, { seed: 20261125 });
