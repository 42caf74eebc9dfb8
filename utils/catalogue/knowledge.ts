import type { PolicyKind } from '../core/policy';
import type { Guide, Knowledge } from '../core/screen/guide';
import { catalogue } from '.';
import { hostOf } from './hosts';
import { guidesWith, ownGuides } from './organisation';
import { recognise } from './recognise';
import { fields, ranked, SHOWN } from './score';
import { suggest } from './search';

/** Everything that is known of kinds of tool: the catalogue's, and before them those that an organisation describes. */
export function knowledgeWith(kinds: readonly PolicyKind[]): Knowledge {
  const own = ownGuides(kinds);
  const guideOf = guidesWith(kinds);
  const index = [...own.values()].map((guide) => ({ item: guide, fields: fieldsOf(guide) }));
  const inPlace = (guide: Guide) => own.get(guide.id) ?? guide;
  return {
    kinds: [...new Set([...own.keys(), ...catalogue.keys()])],
    guideOf,
    suggest: (query) => {
      const found = suggest(query);
      // Its name is what was typed without secrets, or the host of what was pasted.
      const guides = [...ranked(index, found.name ?? ''), ...found.guides.map(inPlace)];
      const isOwn = (guide: Guide) => own.has(guide.id);
      const sorted = [...guides.filter(isOwn), ...guides.filter((guide) => !isOwn(guide))];
      return { ...found, guides: [...new Set(sorted)].slice(0, SHOWN) };
    },
    recognise: (name, url) => {
      const exact = guideOf(name);
      if (exact !== null) return exact;
      const guide = recognise(name, url);
      return guide && inPlace(guide);
    },
  };
}

function fieldsOf({ id, name, link }: Guide) {
  const host = link === null ? null : hostOf(link);
  return [...fields(10, [name]), ...fields(9, [id]), ...fields(8, host === null ? [] : [host])];
}
