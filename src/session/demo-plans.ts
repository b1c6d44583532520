/** The demo plans that come with the app: synthetic, labelled so. */
import alternatives from '../../data/demo-alternatives.json';
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
/** Alternatives to them, with the id of the demo they belong to; they lie on its ground. */
export const demoAlternatives: readonly (Omit<DemoPlan, 'ground'> & { readonly of: string })[] = alternatives;

/** A demo plan, or an alternative to one, by its id. */
export function findDemo(id: string): DemoPlan | null {
  const alternative = demoAlternatives.find((one) => one.id === id);
  const demo = demoPlans.find((one) => one.id === (alternative?.of ?? id));
  return demo ? { ...demo, ...alternative } : null;
}

/** Fetches a demo plan's bytes from the app's own origin. Throws on a server error. */
export async function fetchDemo(demo: Pick<DemoPlan, 'file'>): Promise<ArrayBuffer> {
  const response = await fetch(new URL(demo.file, document.baseURI));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.arrayBuffer();
}
