import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Prints, as the very last line of the run, `N passed, N failed, N skipped`, and before it why each skipped test was skipped.
 * A file that cannot be loaded and an error outside any test count as one failure each.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.state() === 'failed' && ![...module.children.allTests('failed')].length).length;
    const skipped = tests.filter((test) => test.result().state === 'skipped');
    const lines = skipped.map((test) => `skipped: ${test.fullName} (${reason(test)})`);
    lines.push(`${count('passed')} passed, ${count('failed') + broken + unhandled.length} failed, ${skipped.length} skipped`);
    // At exit, because the other reporters and the closing of the browsers may still have something to say.
    process.once('exit', () => process.stdout.write(`${lines.join('\n')}\n`));
  }
}

function reason(test: TestCase): string {
  const result = test.result();
  return (result.state === 'skipped' && result.note) || 'no reason given';
}
