import { describe, expect, it } from 'vitest';
import {
  countsFor,
  nameKey,
  personSchema,
  sameTool,
  soleCompany,
  toolSchema,
} from '../../../utils/core/inventory/tool';
import { tool } from '../../component/fixtures';
import { id } from './records';

const [ANA, BEN] = [id(1), id(2)];

it.each([
  ['no company: every account', { company: null, account: null }, { id: ANA, company: 'acme' }, true],
  ['no company: also one that nobody has named', { company: null, account: null }, { id: ANA, company: null }, true],
  ['its company', { company: 'acme', account: null }, { id: ANA, company: 'acme' }, true],
  ['its company, for all its users', { company: 'acme', account: null }, { id: BEN, company: 'acme' }, true],
  ['another company', { company: 'acme', account: null }, { id: ANA, company: 'globex' }, false],
  ['an account whose company nobody has named', { company: 'acme', account: null }, { id: ANA, company: null }, true],
  ['narrowed to this account', { company: 'acme', account: ANA }, { id: ANA, company: 'acme' }, true],
  ['narrowed to another account', { company: 'acme', account: ANA }, { id: BEN, company: 'acme' }, false],
  ['narrowed, whatever the company', { company: null, account: ANA }, { id: ANA, company: 'globex' }, true],
])('countsFor, %s', (_name, one, account, expected) => {
  expect(countsFor(one, account)).toBe(expected);
});

it('soleCompany: the only one that the list names', () => {
  const [acme, globex] = ['acme', 'globex'].map((company) => tool('Zap', { company }));
  const anywhere = tool('n8n');
  if (!acme || !globex) throw new Error('two tools were made');
  expect(soleCompany([])).toBeNull();
  expect(soleCompany([anywhere])).toBeNull();
  expect(soleCompany([anywhere, acme, acme])).toBe('acme');
  expect(soleCompany([acme, globex])).toBeNull();
});

it.each([
  ['the same', 'n8n', 'n8n', true],
  ['without case', 'N8N Production', 'n8n production', true],
  ['spaces around', ' n8n ', 'n8n', true],
  ['composed and not', 'Caf\u00e9', 'CAFE\u0301', true],
  ['spaces inside', 'n8n  live', 'n8n live', false],
  ['accents', 'Café', 'Cafe', false],
])('names compared: %s', (_name, a, b, same) => {
  expect(nameKey(a) === nameKey(b)).toBe(same);
  expect(sameTool({ name: a, company: 'acme' }, { name: b, company: 'acme' })).toBe(same);
});

it('the same name in another company, or in none, is another tool', () => {
  expect(sameTool({ name: 'n8n', company: 'acme' }, { name: 'n8n', company: 'globex' })).toBe(false);
  expect(sameTool({ name: 'n8n', company: 'acme' }, { name: 'n8n', company: null })).toBe(false);
  expect(sameTool({ name: 'n8n', company: null }, { name: 'N8N', company: null })).toBe(true);
});

describe('a stored tool', () => {
  const read = (part: object) => toolSchema.safeParse({ ...tool('n8n'), ...part }).success;

  it('counts its characters as a person does', () => {
    expect(read({})).toBe(true);
    expect(read({ name: '🙂'.repeat(200) })).toBe(true);
    expect(read({ name: 'x'.repeat(201) })).toBe(false);
    expect(read({ name: '' })).toBe(false);
    expect(personSchema.safeParse({ id: ANA, name: 'Ana' }).success).toBe(true);
  });

  it('has no field more than it should', () => {
    expect(read({ token: 'x' })).toBe(false);
    expect(read({ company: 'Acme' })).toBe(false);
    expect(read({ createdAt: 1.5 })).toBe(false);
  });
});
