import type { Words } from '../words.ts';

/** Arabic; all of it is ours. */
export const ARABIC: Words = {
  lang: 'ar',
  dir: 'rtl',
  heading: 'رمز API الشخصي الخاص بك',
  explanation: 'تستخدم التطبيقات الأخرى هذا الرمز للعمل باسمك. لا تشاركه مع أحد.',
  copy: 'نسخ',
  copied: 'تم النسخ',
  generate: 'إنشاء رمز جديد',
  generated: 'تم إنشاء رمز جديد.',
  failed: 'تعذّر إنشاء الرمز. يُرجى المحاولة مرة أخرى.',
  dialog: {
    title: 'هل تريد إنشاء رمز جديد؟',
    text: 'ستفقد التطبيقات التي تستخدم الرمز الحالي إمكانية الوصول فورًا.',
    confirm: 'إنشاء',
    cancel: 'إلغاء',
  },
};
