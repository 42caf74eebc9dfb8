import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companiesInJson, companiesInTable } from '../../../../utils/core/access/list';
import { TOKEN } from '../records';

const draft = (
  domain: string,
  label: string | null = null,
  admin: string | null = null,
  contact: string | null = null,
) => ({
  domain,
  label,
  admin,
  contact,
});

/** Odd characters are slow to look through for secrets. */
const FEW = { numRuns: 30 };

describe('a list of companies', () => {
  it('is read from JSON, bare or wrapped, as addresses or with names', () => {
    const rows = ['acme', { company: 'https://Globex.pipedrive.com/deals', label: ' Globex ', admin: 'Carla Reyes' }];
    const expected = [draft('acme'), draft('globex', 'Globex', 'Carla Reyes')];
    expect(companiesInJson(rows).drafts).toEqual(expected);
    expect(companiesInJson({ companies: rows }).drafts).toEqual(expected);
    for (const value of [null, 1, 'acme', {}, { companies: 1 }])
      expect(companiesInJson(value).refused).toEqual([{ row: null, fault: 'wrong-format' }]);
    expect(companiesInJson([]).refused).toEqual([{ row: null, fault: 'empty' }]);
  });

  it('is read from a table, with a header or without', () => {
    expect(
      companiesInTable([['acme.pipedrive.com', 'Acme', 'Ana Lind', 'ana@acme.example'], ['globex']]).drafts,
    ).toEqual([draft('acme', 'Acme', 'Ana Lind', 'ana@acme.example'), draft('globex')]);
    expect(
      companiesInTable([
        ['Admin', 'Company'],
        ['Dev Mehta', 'initech'],
      ]).drafts,
    ).toEqual([draft('initech', null, 'Dev Mehta')]);
  });

  it('names each row that it can’t take, and takes the others', () => {
    const { drafts, refused } = companiesInJson([
      'app.pipedrive.com',
      '',
      7,
      { company: 'acme', label: 'x'.repeat(201) },
      'globex',
    ]);
    expect(drafts).toEqual([draft('globex')]);
    expect(refused).toEqual([
      { row: 1, fault: 'not-a-company' },
      { row: 2, fault: 'missing' },
      { row: 3, fault: 'unreadable' },
      { row: 4, fault: 'too-long' },
    ]);
    expect(companiesInJson(Array(1001).fill('acme')).refused).toEqual([{ row: null, fault: 'too-many-rows' }]);
  });

  it('keeps no token', () => {
    const { drafts, cut } = companiesInJson([{ company: 'acme', label: `Acme ${TOKEN}`, contact: TOKEN }]);
    expect(drafts).toEqual([draft('acme', 'Acme')]);
    expect(cut).toBe(2);
  });

  it('never throws, and takes nothing that is no company', () => {
    const sound = ({ drafts }: ReturnType<typeof companiesInJson>) =>
      expect(drafts.every(({ domain }) => /^[a-z0-9-]+$/.test(domain))).toBe(true);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => void sound(companiesInJson(value))),
      FEW,
    );
    const cells = fc.oneof(fc.constantFrom('acme', 'company', 'admin'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(fc.array(cells)), (table) => void sound(companiesInTable(table))),
      FEW,
    );
  });
});
