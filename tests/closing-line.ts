import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Prints, as the very last line of the run, `N passed, N failed, N skipped`, and before it why each skipped test was skipped
 * and which passed only when they were tried again.
 * A file that cannot be loaded, an error outside any test and a run that breaks off (the app does not build, say) count as failures too:
 * a run that ends with an error never says "0 failed".
 */
export default class ClosingLine implements Reporter {
  readonly #leftOut: readonly string[];

  /** `leftOut`: files of tests that this run does not go by its settings; said at the end of a run of everything. */
  constructor({ leftOut = [] }: { readonly leftOut?: readonly string[] } = {}) { this.#leftOut = leftOut; }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.state() === 'failed' && ![...module.children.allTests('failed')].length).length;
    const failed = count('failed') + broken + unhandled.length;
    const skipped = tests.filter((test) => test.result().state === 'skipped');
    const reasons = skipped.map((test) => `skipped: ${test.fullName}${reason(test)}`);
    for (const test of tests) if (test.diagnostic()?.flaky) reasons.push(`passed only when tried again: ${test.fullName}`);
    const all = modules.some((module) => module.project.name === 'unit') && modules.some((module) => module.project.name === 'browser');
    if (all && this.#leftOut.length > 0) reasons.push(`left out: ${this.#leftOut.length} files of further walks (gone with npm run test:ways)`);
    // At exit, because the other reporters and the closing of the browsers may still have something to say.
    process.once('exit', (code) => {
      const line = `${count('passed')} passed, ${Math.max(failed, code === 0 ? 0 : 1)} failed, ${skipped.length} skipped`;
      process.stdout.write(`${[...reasons, line].join('\n')}\n`);
    });
  }
}

/** Why a test was skipped: its note; a group that is skipped as a whole says it in its name. */
function reason(test: TestCase): string {
  const result = test.result();
  if (result.state === 'skipped' && result.note) return ` (${result.note})`;
  return /absent|skipped/.test(test.fullName) ? '' : ' (no reason given)';
}
