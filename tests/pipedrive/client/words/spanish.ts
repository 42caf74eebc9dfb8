import type { Words } from '../words.ts';

/** Spanish; all of it is ours. */
export const SPANISH: Words = {
  lang: 'es',
  dir: 'ltr',
  heading: 'Tu token de API personal',
  explanation: 'Otras aplicaciones usan este token para actuar en tu nombre. No lo compartas.',
  copy: 'Copiar',
  copied: 'Copiado',
  generate: 'Generar nuevo token',
  generated: 'Se ha generado un nuevo token.',
  failed: 'No se ha podido generar el token. Inténtalo de nuevo.',
  dialog: {
    title: '¿Generar un nuevo token?',
    text: 'Las aplicaciones que usan el token actual perderán el acceso de inmediato.',
    confirm: 'Generar',
    cancel: 'Cancelar',
  },
};
