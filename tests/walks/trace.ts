/** What the page's main thread did, by a trace: the time it worked itself, not the time it waited for a busy machine. */
import type { Page } from 'playwright-core';

interface TraceEvent { readonly name: string; readonly ph: string; readonly pid: number; readonly tid: number; readonly ts: number; readonly dur?: number; readonly tdur?: number; readonly args?: { readonly name?: string; readonly data?: { readonly functionName?: string; readonly url?: string; readonly type?: string } } }

export interface Task {
  /** Milliseconds of processor time, and of the clock. */
  readonly cpuMs: number; readonly clockMs: number;
  /** What ran in it longest, for a reader. */
  readonly what: string;
}

/** Traces until told to stop; then gives every task of the page's main thread, longest first. */
export async function watchTasks(page: Page): Promise<() => Promise<Task[]>> {
  const client = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => { events.push(...(value as unknown as TraceEvent[])); });
  await client.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'], excludedCategories: ['*'] } });
  return async () => {
    const done = new Promise((end) => { client.once('Tracing.tracingComplete', end); });
    await client.send('Tracing.end');
    await done;
    await client.detach();
    return tasksOf(events);
  };
}

function tasksOf(events: readonly TraceEvent[]): Task[] {
  /* The page's renderer is the one whose main thread ran its script; others belong to the browser's own pages. */
  const main = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const own = events.filter(({ ph, pid, tid, dur }) => ph === 'X' && dur !== undefined && main.has(`${pid} ${tid}`));
  const tasks = own.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  return tasks.map((task) => {
    const end = task.ts + (task.dur ?? 0);
    const inside = own.filter((one) => one !== task && one.pid === task.pid && one.ts >= task.ts && one.ts + (one.dur ?? 0) <= end && !/RunTask/.test(one.name)).sort((a, b) => (b.tdur ?? b.dur ?? 0) - (a.tdur ?? a.dur ?? 0)).slice(0, 3);
    const what = inside.map(({ name, args, tdur }) => `${[name, args?.data?.type, args?.data?.functionName].filter(Boolean).join(' ')} ${((tdur ?? 0) / 1000).toFixed(0)}`).join(', ');
    return { cpuMs: (task.tdur ?? task.dur ?? 0) / 1000, clockMs: (task.dur ?? 0) / 1000, what };
  }).sort((a, b) => b.cpuMs - a.cpuMs);
}
