import { editRules } from './edit-rules.ts';
import { testRules } from './rule.ts';

testRules(editRules, { seed: 20261129 });
