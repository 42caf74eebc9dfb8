import { Component } from 'preact';
import { i18n } from '#i18n';
import { parseCompany } from '../../utils/core/address';
import { cutSecrets } from '../../utils/core/secret';

interface Props {
  onCompany: (company: string) => void;
}

/**
 * Asks which company `app.pipedrive.com` stands for. A token that was pasted in by mistake is cut out and explained.
 * The field keeps its own text, so that what is cut out is kept nowhere else.
 */
export class CompanyForm extends Component<Props, { fault: string | null }> {
  override state = { fault: null };

  typed(field: HTMLInputElement): void {
    const { text, cut } = cutSecrets(field.value);
    if (cut > 0) field.value = text;
    this.setState({ fault: cut > 0 ? i18n.t('fields.cut') : null });
  }

  submitted(field: HTMLInputElement): void {
    const company = parseCompany(field.value);
    if (company === null) this.setState({ fault: i18n.t('card.whichCompany.bad') });
    else this.props.onCompany(company);
  }

  render() {
    const { fault } = this.state;
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          this.submitted(event.currentTarget.elements.namedItem('company') as HTMLInputElement);
        }}
      >
        <label class="field">
          {i18n.t('card.whichCompany.field')}
          <input
            class="input"
            name="company"
            autocomplete="off"
            spellcheck={false}
            placeholder={i18n.t('card.whichCompany.example')}
            aria-invalid={fault !== null}
            onInput={({ currentTarget }) => this.typed(currentTarget)}
          />
        </label>
        <p class="fault" role="alert" hidden={fault === null}>
          {fault}
        </p>
        <div class="buttons">
          <button type="submit" class="button button--main">
            {i18n.t('card.whichCompany.button')}
          </button>
        </div>
      </form>
    );
  }
}
