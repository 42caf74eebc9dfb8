/**
 * Words on Pipedrive's API tab in the languages that Pipedrive speaks, as stems that match anywhere in a text. They only
 * add or take away confidence: the value and the address decide (facts, section 2). Seen in a source there: English
 * "Your personal API token", "Copy", "Generate new token", "Generate"; pt-BR "Token de API pessoal"; de "API-Token";
 * ja "APIトークン"; ru "токену API"; uk "жетону API". All others are general vocabulary.
 */
const any = (stems: string): RegExp => new RegExp(stems, 'iu');

const TOKEN = any('token|jeton|[žż]eton|tunnus|poletti|жетон|токен|トークン|令牌|权杖|權杖|토큰|رمز|אסימון');
const KEY = any('key|schlüssel|(?<!\\p{L})clé|clave|chave|chiave|sleutel|klucz|ключ|avain|võti|キー|密钥|金鑰|مفتاح');
/** Makes a new token. "General" and "generated" do not. */
const GENERATE = any(
  'g[eé]n[eé]r(?!al|i[ck]|ated)|gerar|gere |renew(?!ed|al)|reset|rotat|refresh(?!ed)|replac(?!ed)|create(?!d)|reissue|erzeug(?!t)|erstell(?!t)|erneu(?!t|ert)|ersetz(?!t)|cré[eé]r|renou?v|r[eé]init|crear|criar|restabl|rinnov|vern[iy]e|vervang|utwórz|odnów|vytvo|генер|созда|обнов|створ|онов|skapa|opp?ret|luo |uudista|loo |uuenda|létreho|oluştur|yenile|生成|作成|発行|更新|重新|创建|建立|產生|생성|재발급|สร้าง|إنشاء|توليد',
);
/** "New", which means generating only beside a word for the token. */
const ANEW = any(
  'new|neu|nou[ve]|nuev|nuov|nov[oýa]|now[ey]|nieuw|нов|(?<!\\p{L})ny|uusi|uus|(?<!\\p{L})új|yeni|新|새|جديد',
);
/** Copies the value. */
const COPY = any('cop[iy]|kop[ií]|копи|копію|clipboard|másol|kopeer|コピー|复制|複製|복사|نسخ');
/** Shows or hides the value. */
const REVEAL = any(
  'show|hide|reveal|(?<!\\p{L})view|display|unmask|(?<!\\p{L})eye|zeig|blend|verberg|affich|masqu|montr|révél|mostra|ocult|exib|revel|nascond|toon|tonen|poka[żz]|ukry|zobraz|показ|скры|прихов|(?<!\\p{L})visa?(?!\\p{L})|skjul|dölj|näy|piilo|näita|peida|göster|gizle|表示|显示|顯示|隐藏|隱藏|보기|숨기|إظهار|عرض|إخفاء',
);
/** What a value of 40 digits that is not the token belongs to. */
const THINGS = any(
  'field|custom(?!er)|request|incident|webhook|client|secret|oauth|commit|build|version|sample|example|session|csrf|hash|checksum|feld|geheim|beispiel|champ|exempl|campo|segred|ejempl|segret|veld|(?<!\\p{L})pol[ea](?!\\p{L})|поле|поля|секрет|пример|fält|felt|kenttä|väli|mező|câmp|項目|フィールド|字段|欄位|필드|حقل',
);
/** A token of the past. */
const PAST = any(
  '(?<!\\p{L})(?:old|alte[rs]?|oude|eski|vana)(?!\\p{L})|previous|former|revoked|expired|inactive|bisherig|abgelauf|ancien|précéd|antig|anterior|vecchi|stary|стар|преды|попер|vanha|古い|以前|旧|舊|이전|قديم|سابق',
);
const API = any('(?<!\\p{L})api(?!\\p{L}{3})');

/** Whether a text has a word for a token, in any known language. */
export function namesToken(text: string): boolean {
  return TOKEN.test(text);
}

/** Whether a text names an API token or an API key. */
export function speaksOfToken(text: string): boolean {
  return TOKEN.test(text) || (API.test(text) && KEY.test(text));
}

export function speaksOfApi(text: string): boolean {
  return API.test(text);
}

/** Words of a bare label; whatever is longer, or has a sentence mark, is a sentence about the token. */
const BARE = 3;

/**
 * Whether a short label says that the value belongs to something else, or to the past. A label that names the token says
 * so only when it is bare, and of a thing only before the noun: "Old API token", "Webhook token", not "Token for webhooks".
 */
export function speaksOfOtherThings(text: string): boolean {
  const at = text.search(TOKEN);
  if (/[.!?。]$/.test(text)) return false;
  if (at < 0) return THINGS.test(text) || PAST.test(text);
  if (text.split(/\s+/).length > BARE) return false;
  return PAST.test(text) || THINGS.test(text.slice(0, at));
}

/** What a button's label says that it does to a token; null when it says nothing known. "Copy new token" copies. */
export function deedOf(label: string): 'generate' | 'copy' | 'reveal' | null {
  if (COPY.test(label)) return 'copy';
  // A date or a count is no order.
  if (/\d/.test(label)) return null;
  const makes = GENERATE.test(label) || (ANEW.test(label) && speaksOfToken(label) && !REVEAL.test(label));
  if (makes) return THINGS.test(label) || PAST.test(label) ? null : 'generate';
  return REVEAL.test(label) ? 'reveal' : null;
}

/** Names that programmers give (`id`, `name`, `data-test`), in English whatever the page's language. */
export const NAMES = {
  token: /api[-_. ]?token|(?:personal|access)[-_. ]?token|^token$|token[-_. ]?(?:value|field|input|text)/i,
  foreign:
    /csrf|xsrf|authenticity|session|nonce|captcha|commit|sha1|checksum|field[-_. ]?key|custom|webhook|client|oauth|company|search/i,
} as const;
