import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { mayShowSigns } from '../../utils/core/screen/signs';
import type { RotationView } from '../../utils/core/screen/task';
import { Button } from '../ui/button';
import { useGrowing } from '../ui/growing';
import { accountWords } from '../words';

/** Rotations shown at first, and whenever the end of the page comes near: each looks through all tools. */
const [FIRST, STEP] = [2, 5];

/** Signs of life, rotation by rotation, of those in which some may be seen. */
export function AllSigns({
  rotations,
  signs,
}: {
  rotations: readonly RotationView[];
  signs: (rotation: RotationView) => ComponentChildren;
}) {
  const looked = rotations.filter(mayShowSigns);
  const { shown, end, grow } = useGrowing(looked.length, STEP, FIRST);
  return (
    <>
      {looked.slice(0, shown).map((rotation) => (
        <section key={rotation.id}>
          <h2>{i18n.t('signs.title')}</h2>
          {rotations.length > 1 && <p class="muted">{accountWords(rotation)}</p>}
          {signs(rotation)}
        </section>
      ))}
      {looked.length > shown && (
        <div ref={end}>
          <Button onPress={grow}>{i18n.t('tools.showMore')}</Button>
        </div>
      )}
    </>
  );
}
