import type { Words } from '../words.ts';

/** Portuguese of Brazil; "Token de API pessoal" was seen (facts, section 2), the rest is ours. */
export const PORTUGUESE: Words = {
  lang: 'pt-BR',
  dir: 'ltr',
  heading: 'Seu token de API pessoal',
  explanation: 'Outros aplicativos usam este token para agir em seu nome. Não o compartilhe.',
  copy: 'Copiar',
  copied: 'Copiado',
  generate: 'Gerar novo token',
  generated: 'Um novo token foi gerado.',
  failed: 'Não foi possível gerar o token. Tente novamente.',
  dialog: {
    title: 'Gerar um novo token?',
    text: 'Os aplicativos que usam o token atual perderão o acesso imediatamente.',
    confirm: 'Gerar',
    cancel: 'Cancelar',
  },
};
