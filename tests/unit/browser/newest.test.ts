import { expect, it, vi } from 'vitest';
import { newest } from '../../../utils/browser/newest';

/** Questions whose answers come when the test gives them. */
function asking() {
  const answers: PromiseWithResolvers<string>[] = [];
  const told = vi.fn();
  const failed = vi.fn();
  const ask = async () => {
    const answer = deferred();
    answers.push(answer);
    return answer.promise;
  };
  return { again: newest(ask, told, failed), answers, told, failed };
}

function deferred(): PromiseWithResolvers<string> {
  const parts = {} as PromiseWithResolvers<string>;
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

it('tells each answer that comes in order', async () => {
  const { again, answers, told } = asking();
  again();
  answers[0]?.resolve('first');
  await settle();
  again();
  answers[1]?.resolve('second');
  await settle();
  expect(told.mock.calls).toEqual([['first'], ['second']]);
});

it('drops an answer, or a failure, that a newer one has overtaken', async () => {
  const { again, answers, told, failed } = asking();
  for (let times = 0; times < 3; times += 1) again();
  answers[1]?.resolve('newer');
  await settle();
  answers[0]?.resolve('older');
  await settle();
  answers[2]?.reject('newest');
  await settle();
  expect(told.mock.calls).toEqual([['newer']]);
  expect(failed.mock.calls).toEqual([['newest']]);
});
