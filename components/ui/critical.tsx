import { i18n } from '#i18n';

/** Says that work stops without a tool: in a word, or as a sign with the word behind it where room is scarce. */
export function Critical({ sign = false }: { sign?: boolean }) {
  const word = i18n.t('checklist.critical');
  if (!sign) return <span class="tag">{word}</span>;
  return (
    <span class="tag tag--sign" title={word}>
      <span aria-hidden="true">!</span>
      <span class="visually-hidden">{word}</span>
    </span>
  );
}
