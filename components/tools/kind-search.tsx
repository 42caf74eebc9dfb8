import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Guide, Suggest, Suggestions } from '../../utils/core/screen/guide';
import { Field } from '../fields/field';
import { useGuard } from '../fields/guard';
import { authWords } from '../words';

/** What was chosen: a kind of tool, or null for the text as it is. */
export type Choose = (guide: Guide | null, from: Suggestions) => void;

/**
 * The box in which a tool is looked up by name, address or setting, with its suggestions as a list below (a combobox
 * in the words of ARIA). The first suggestion is chosen with Enter; the last one takes the text as it is.
 */
export function KindSearch({ suggest, onChoose }: { suggest: Suggest; onChoose: Choose }) {
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { cut, read } = useGuard();
  const box = useRef<HTMLInputElement>(null);
  const listId = useId();
  useLayoutEffect(() => box.current?.focus(), []);

  const found = suggest(query);
  const options = [...found.guides, ...(found.name === null ? [] : [null])];
  const shown = open && options.length > 0;
  const choose = (guide: Guide | null) => {
    setQuery('');
    setOpen(false);
    onChoose(guide, found);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      setOpen(true);
      // The first press opens the list, which has its first line chosen already.
      if (shown) setActive((active + step + options.length) % options.length);
    } else if (event.key === 'Enter' && !event.isComposing) {
      if (shown) choose(options[active] ?? null);
    } else if (event.key === 'Escape' && shown) {
      setOpen(false);
      event.stopPropagation();
      return;
    } else return;
    event.preventDefault();
  };

  return (
    <div class="kinds">
      <Field
        label={i18n.t('adding.search')}
        hint={i18n.t('adding.searchHint')}
        note={cut ? i18n.t('fields.cut') : null}
      >
        {(control) => (
          <input
            {...control}
            ref={box}
            class="input"
            type="text"
            role="combobox"
            name="kind"
            dir="auto"
            autocomplete="off"
            spellcheck={false}
            value={query}
            aria-autocomplete="list"
            aria-expanded={shown}
            aria-controls={listId}
            aria-activedescendant={shown ? `${listId}-${active}` : undefined}
            onInput={(event) => {
              setQuery(read(event.currentTarget));
              setActive(0);
              setOpen(true);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
          />
        )}
      </Field>
      <div id={listId} role="listbox" class="kinds__list" aria-label={i18n.t('adding.suggestions')} hidden={!shown}>
        {options.map((guide, index) => (
          <button
            type="button"
            tabIndex={-1}
            key={guide?.id ?? ''}
            id={`${listId}-${index}`}
            role="option"
            class="kinds__option"
            aria-selected={index === active}
            // The box keeps the focus, or its list would be gone before the press is over.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(guide)}
          >
            {guide === null ? (
              <span>{i18n.t('adding.asItIs', { name: found.name ?? '' })}</span>
            ) : (
              <>
                <bdi>{guide.name}</bdi>
                {guide.origin && <span class="kinds__origin">{i18n.t('guide.origin')}</span>}
                <span class="kinds__auth">{signInWords(guide.auth)}</span>
              </>
            )}
          </button>
        ))}
      </div>
      <p class="visually-hidden" role="status">
        {open && query !== '' && i18n.t('adding.found', found.guides.length)}
      </p>
    </div>
  );
}

/** How a kind signs in, in words that stand without a column's heading. */
function signInWords(auth: Guide['auth']): string {
  if (auth === 'both') return i18n.t('adding.either');
  return auth === 'unknown' ? i18n.t('adding.unknown') : authWords(auth);
}
