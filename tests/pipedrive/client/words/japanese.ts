import type { Words } from '../words.ts';

/** Japanese; "APIトークン" was seen (facts, section 2), the rest is ours. */
export const JAPANESE: Words = {
  lang: 'ja',
  dir: 'ltr',
  heading: 'あなたの個人用APIトークン',
  explanation: '他のアプリケーションは、このトークンを使ってあなたの代わりに操作します。他人に知らせないでください。',
  copy: 'コピー',
  copied: 'コピーしました',
  generate: '新しいトークンを生成',
  generated: '新しいトークンが生成されました。',
  failed: 'トークンを生成できませんでした。もう一度お試しください。',
  dialog: {
    title: '新しいトークンを生成しますか？',
    text: '現在のトークンを使用しているアプリケーションは、すぐにアクセスできなくなります。',
    confirm: '生成',
    cancel: 'キャンセル',
  },
};
