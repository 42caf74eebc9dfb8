import { describe, expect, it } from 'vitest';
import { parseSeals, type Seal, sealsOf, sealText } from '../../../utils/core/report/seal';
import { id } from './records';
import { EVENTS } from './report-records';

describe('a seal', () => {
  const [seal] = sealsOf(EVENTS) as [Seal];

  it('is read as it was printed, however its lines break, with others or alone', () => {
    const text = sealText(seal);
    expect(text).toMatch(/^rekey-seal [0-9a-f-]{36} 9( [0-9a-f]{8}){8}$/);
    expect(parseSeals(text)).toEqual([seal]);
    expect(parseSeals(`  ${text.toUpperCase().replaceAll(' ', '\n   ')}\n`)).toEqual([seal]);
    expect(parseSeals(`${text}\n${sealText({ ...seal, installation: id(5) })}`)).toHaveLength(2);
    expect(parseSeals(' \n')).toEqual([]);
  });

  it('holds no 40 digits in a row, so that it is not taken for a token', () => {
    expect(sealText(seal)).not.toMatch(/[0-9a-f]{40}/);
  });

  it.each([
    'x',
    'rekey-seal',
    sealText(seal).slice(0, -1),
    `seal ${sealText(seal)}`,
    sealText(seal).replace(' 9 ', ' 0 '),
  ])('is refused when it is none: %s', (text) => {
    expect(parseSeals(text)).toBeNull();
  });
});
