import { i18n } from '#i18n';
import type { ChainCheck, Verdict } from '../../utils/core/report/check';
import type { Agreement, Checked } from '../../utils/core/report/judge';
import { count } from '../format';
import { gapWords } from './report-document';

/** What the hashes say of one chain, in words. */
export function verdictWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'consistent':
      return i18n.t('check.report.consistent');
    case 'changed':
      return i18n.t('check.report.changed', [count(verdict.no)]);
    case 'cut':
      return i18n.t('check.report.cut', { count: count(verdict.count), sealed: count(verdict.sealed) });
    case 'rewritten':
      return i18n.t('check.report.rewritten', [count(verdict.no)]);
  }
}

/** How a report stands to what this browser holds, in words. */
export function agreementWords(agreement: Agreement): string {
  switch (agreement.kind) {
    case 'same':
      return i18n.t('check.report.keptSame');
    case 'went-on':
      return i18n.t('check.report.keptLonger', agreement.more, [count(agreement.more)]);
    case 'other':
      return i18n.t('check.report.keptOther');
  }
}

/** Everything that is to be said of a report, the worst first; nothing but gaps where it holds. */
export function findingsOf({ own, against, stateHolds }: Checked): string[] {
  const several = own.length > 1;
  const broken = [...own, ...(against ?? [])]
    .filter(({ verdict }) => verdict.kind !== 'consistent')
    .map((check) => ofChain(check, several));
  const gaps = own.flatMap((check) => check.gaps.map((gap) => prefixed(check, gapWords(gap), several)));
  return [...new Set([...broken, ...(stateHolds ? [] : [i18n.t('check.report.state')]), ...gaps])];
}

function ofChain(check: ChainCheck, several: boolean): string {
  return prefixed(check, verdictWords(check.verdict), several);
}

function prefixed({ installation }: ChainCheck, words: string, several: boolean): string {
  return several ? i18n.t('check.report.chain', { installation: installation.slice(0, 8), words }) : words;
}
