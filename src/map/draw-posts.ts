import type { PostType } from '#core/plan/schema.ts';
import { collection, feature, kept, type Placed, type Drawing, type PictureInput } from './drawing.ts';
import { nameOf } from './name-of.ts';
import { precedence, silhouettes, type Standing } from './symbols.ts';

/** Posts as badges: `icon` is the type, `standing` how it stands there, `order` who keeps a name when room is short. */
export function drawPosts({ plan, coverage, selectedId, lang }: PictureInput): Drawing {
  const posts = kept(plan, ['post']);
  const reach = coverage?.shapes.reach;
  return { madeFrom: [lang, selectedId, reach, ...posts], draw: () => {
    const counting = reach && new Set(reach.map(({ id }) => id));
    return collection(posts.map((post) => {
      const type: PostType = post.properties.postType ?? 'dutyPoint';
      const chosen = post.id === selectedId;
      return feature(post.geometry, {
        id: post.id, kind: 'post', icon: type, standing: standingOf(post, type, counting), name: nameOf(post.properties, lang),
        order: chosen ? -1 : precedence[type], chosen,
      });
    }));
  } };
}

/**
 * How a post stands there. One that is active but has no reach in the answer (out of season, filtered
 * out, off duty) is hollow: a solid badge would promise cover that is not there. A base has none to give, unless its reach was drawn.
 */
function standingOf(post: Placed<'post'>, type: PostType, counting: ReadonlySet<string> | undefined): Standing {
  const status = post.properties.status ?? 'active';
  if (status === 'planned') return 'dashed';
  if (status === 'closed') return 'slash';
  if (status === 'suspended') return 'hollow';
  const givesNone = post.properties.reach === undefined && (silhouettes[type] === 'square' || silhouettes[type] === 'pill' || post.properties.radiusM === 0);
  return !counting || givesNone || counting.has(post.id) ? 'solid' : 'hollow';
}

