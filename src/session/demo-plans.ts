/** The demo plans that come with the app: synthetic, labelled so. */
import demos from '../../data/demos.json';

export interface DemoPlan {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly 'name:en': string;
  readonly summary: string;
  readonly 'summary:en': string;
  /** The made-up roads that are drawn under it. */
  readonly ground: string;
}

export const demoPlans: readonly DemoPlan[] = demos;

/** Fetches a demo plan's bytes from the app's own origin. Throws on a server error. */
export async function fetchDemo(demo: DemoPlan): Promise<ArrayBuffer> {
  const response = await fetch(new URL(demo.file, document.baseURI));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.arrayBuffer();
}
