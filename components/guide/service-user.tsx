import { i18n } from '#i18n';

/** Where the advice stands: where a tool is added, where it gets another owner, where its owner leaves. */
export type Occasion = 'added' | 'handedOver' | 'left';

const WHY: Record<Occasion, () => string> = {
  added: () => i18n.t('serviceUser.added'),
  handedOver: () => i18n.t('serviceUser.handedOver'),
  left: () => i18n.t('serviceUser.left'),
};

/** The advice to run a tool on a Pipedrive user of its own, with the steps to it; folded, as not everybody wants it now. */
export function ServiceUser({ occasion }: { occasion: Occasion }) {
  const steps = [
    i18n.t('serviceUser.step.add'),
    i18n.t('serviceUser.step.permit'),
    i18n.t('serviceUser.step.token'),
    i18n.t('serviceUser.step.paste'),
  ];
  return (
    <details class="details">
      <summary>{i18n.t('serviceUser.title')}</summary>
      <p>{WHY[occasion]()}</p>
      <p>{i18n.t('serviceUser.gain')}</p>
      <ol class="numbered">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="muted">{i18n.t('serviceUser.cost')}</p>
    </details>
  );
}
