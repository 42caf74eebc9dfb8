import { expect, test } from 'vitest';
import { costOf } from './trace';

const URL = 'chrome-extension://abc/sentinel.js';
const event = (name: string, tdur: number, url: string) => ({ name, tdur, args: { data: { url } } });

test('a script’s time is its first run and its later calls, in milliseconds, without what lies inside them', () => {
  const events = [event('EvaluateScript', 400, URL), event('v8.compile', 30, URL), event('FunctionCall', 100, URL)];
  expect(costOf(events, 'sentinel.js').script).toBe(0.5);
});

test('neither the page’s scripts nor another one of the extension count', () => {
  const page = 'https://acme.pipedrive.com/sentinel.js';
  const others = [event('EvaluateScript', 900, page), event('FunctionCall', 900, 'chrome-extension://abc/popup.js')];
  expect(costOf([event('EvaluateScript', 200, URL), ...others], 'sentinel.js').script).toBe(0.2);
});

test('the injection is told apart from the script’s time', () => {
  const events = [{ name: 'ScriptInjection::InjectJs', tdur: 2000 }, event('EvaluateScript', 200, URL)];
  expect(costOf(events, 'sentinel.js')).toEqual({ script: 0.2, injection: 2 });
});

test('a script that has not run has no cost', () => {
  expect(() => costOf([event('FunctionCall', 100, URL)], 'sentinel.js')).toThrow('sentinel.js has not run.');
});
