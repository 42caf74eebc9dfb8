import { describe, expect, it } from 'vitest';
import { readReport, reportJson } from '../../../utils/core/report/file';
import { TOKEN } from './records';
import { report } from './report-records';

describe('a hostile report', () => {
  const parts = () => JSON.parse(reportJson(report(true)));

  it.each([
    ['nothing', null, 'wrong-format'],
    ['a list', [], 'wrong-format'],
    ['another format', { format: 'rekey-inventory', version: 1 }, 'wrong-format'],
    ['a newer version', { format: 'rekey-report', version: 2 }, 'wrong-version'],
    ['no parts', { format: 'rekey-report', version: 1 }, 'damaged'],
    ['more parts', { ...parts(), settings: {} }, 'damaged'],
    ['seals that are none', { ...parts(), seals: ['x'] }, 'damaged'],
    ['too many events', { ...parts(), events: Array(25_001).fill(null) }, 'damaged'],
    ['a name without end', withName('x'.repeat(1000)), 'damaged'],
  ])('of %s is refused', (_what, value, fault) => {
    expect(readReport(value)).toEqual({ fault });
  });

  it('with keys of the prototype changes nothing', () => {
    const text = reportJson(report(false)).replace('"format"', '"__proto__":{"polluted":1},"format"');
    readReport(JSON.parse(text));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const inherited = Object.create(parts());
    expect(readReport(inherited)).toEqual({ fault: 'wrong-format' });
  });

  it('says no token and turns no words around', () => {
    const read = readReport(withName(`Zap ${TOKEN} \u202Edrowssap`));
    if ('fault' in read) throw new Error(read.fault);
    expect(read.report?.names.tools[0]?.name).toBe('Zap  drowssap');
  });

  function withName(name: string) {
    const value = parts();
    value.names.tools[0].name = name;
    return value;
  }
});
