/**
 * The checksum that a plan file carries: whether what it says is still what was written. It is told of what the file means, not of its
 * bytes, so that another order of members or other blanks are no change. It notices damage and edits elsewhere; it is no seal.
 */
import { hashValues } from './hash.ts';

/** The member of the collection that holds it. */
export const checksumMember = 'planChecksum';
const FORM = /^picket:[0-9a-f]{16}$/;

type Collection = Readonly<Record<string, unknown>>;

/** Whether a member is such a checksum: by its name, or by its value, since damage may have hit either. */
export const isChecksum = (member: string, value: unknown): boolean => member === checksumMember || (typeof value === 'string' && FORM.test(value));

/** The checksum of a collection, whatever one it holds already. */
export function checksumOf(collection: Collection): string {
  const { features, ...others } = Object.fromEntries(Object.entries(collection).filter(([member, value]) => !isChecksum(member, value)));
  return `picket:${hashValues([others, ...(Array.isArray(features) ? features as unknown[] : [features])])}`;
}

/** Whether a collection is no longer what was written: false too where it holds no checksum, as files of other programs. */
export function isChanged(collection: Collection): boolean {
  const said = Object.entries(collection).filter(([member, value]) => isChecksum(member, value));
  return said.length > 1 || (said[0] !== undefined && (said[0][0] !== checksumMember || said[0][1] !== checksumOf(collection)));
}
