import { i18n } from '#i18n';
import { LIMITS, type Tool } from '../../utils/core/inventory/tool';
import { AddLine } from '../fields/add-line';
import { Button } from '../ui/button';
import { Listed } from './listed';

/** Lists tools by their names alone, as fast as they come to mind: things are down already. */
export function ListTools({
  tools,
  onAdd,
  onDone,
}: {
  tools: readonly Tool[];
  onAdd: (name: string) => Promise<void>;
  onDone: () => void;
}) {
  const listed = tools.filter(({ removedAt }) => removedAt === null);
  return (
    <div class="page page--narrow welcome">
      <h1 tabIndex={-1}>{i18n.t('welcome.listTitle')}</h1>
      <p class="lead">{i18n.t('welcome.listLead')}</p>
      <AddLine
        label={i18n.t('welcome.listField')}
        name="tool"
        submit={i18n.t('welcome.listAdd')}
        focused
        judge={(name) => {
          if (name === '') return i18n.t('tools.fault.missing');
          return [...name].length > LIMITS.name ? i18n.t('tools.fault.tooLong') : null;
        }}
        onAdd={onAdd}
      />
      {listed.length > 0 && (
        <section>
          <h2>{i18n.t('welcome.listed')}</h2>
          <Listed tools={listed} />
        </section>
      )}
      <Button kind={listed.length > 0 ? 'main' : 'plain'} onPress={onDone}>
        {i18n.t('welcome.listDone')}
      </Button>
    </div>
  );
}
