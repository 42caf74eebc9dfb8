/**
 * Words on Pipedrive's API tab, by language. They only ever add or take away confidence: the value and the address
 * decide (facts, section 2). Seen in a source there: English "Your personal API token", "Copy", "Generate new token",
 * "Generate"; pt-BR "Token de API pessoal"; de "API-Token"; fr none; ja "APIトークン"; ru "токену API"; uk "жетону API".
 * All others are general vocabulary. A word counts where it begins a word of the page; with a full stop it is a whole
 * one. Japanese, Chinese, Korean and Thai words count anywhere.
 */
interface Words {
  token: string;
  key: string;
  /** Makes a new token. */
  generate: string;
  /** "New", which means generating only beside a word for the token. */
  anew: string;
  /** Copies, shows or hides the value. */
  harmless: string;
  /** What a value of 40 digits that is not the token belongs to, and tokens of the past. */
  foreign: string;
}

const WORDS: readonly Words[] = [
  // English
  {
    token: 'token',
    key: 'key|apikey',
    generate: 'generat|regenerat|renew|reset|rotate|roll.|refresh|replace|recreate|create|reissue',
    anew: 'new.',
    harmless: 'copy|copied|clipboard|show|hide|reveal|view.|display|unmask|eye.',
    foreign:
      'field|custom|webhook|client|secret|oauth|commit|build|version|example|sample|request id|session|csrf|hash|checksum|marketplace|old.|previous|former|revoked|expired|inactive',
  },
  // German
  {
    token: 'token',
    key: 'schlüssel|api-schlüssel',
    generate: 'generier|erzeug|erstell|erneuer|zurücksetz|ersetz',
    anew: 'neu',
    harmless: 'kopier|anzeig|zeig|ausblend|einblend|verberg',
    foreign:
      'feld|benutzerdefiniert|geheim|beispiel|sitzung|prüfsumme|alte.|altes.|alter.|bisherig|vorherig|widerrufen|abgelaufen',
  },
  // French
  {
    token: 'jeton',
    key: 'clé|clef',
    generate: 'générer|générez|régénér|créer|renouvel|réinitialis|remplac',
    anew: 'nouve',
    harmless: 'copier|copié|affich|montr|masqu|révél|voir.',
    foreign: 'champ|personnalisé.|personnalisée|exemple|requête|ancien|précédent|révoqué|expiré',
  },
  // Spanish and Portuguese (pt-BR, pt-PT)
  {
    token: 'token|ficha',
    key: 'clave|llave|chave',
    generate: 'generar|genera.|genere.|gerar|gere.|gera.|regener|crear|criar|renov|restablec|redefin|reemplaz|substitu',
    anew: 'nuev|nov',
    harmless: 'copiar|copiad|mostrar|exibir|ocultar|revelar|ver.',
    foreign:
      'campo|personalizad|segred|ejemplo|exemplo|solicitud|sesión|sessão|antigu|antig|anterior|revocad|revogad|caducad|expirad|viej',
  },
  // Italian and Dutch
  {
    token: 'gettone|token',
    key: 'chiave|sleutel',
    generate: 'generare|genera.|rigener|crea.|rinnov|reimpost|sostitu|genere|aanmak|vernieuw|vervang',
    anew: 'nuov|nieuw',
    harmless: 'copia|mostra|nascond|rivela|visualizza|kopieer|kopiër|gekopieerd|toon|tonen|weergev|verberg',
    foreign:
      'personalizzat|segret|esempio|vecchi|precedent|scadut|veld|aangepast|geheim|voorbeeld|oude.|vorig|ingetrokken|verlopen',
  },
  // Polish, Czech and Slovak
  {
    token: 'token|żeton',
    key: 'klucz|klíč|kľúč',
    generate: 'generuj|wygeneruj|utwórz|odnów|zastąp|vygener|generov|vytvoř|obnov',
    anew: 'now|nov',
    harmless: 'kopiuj|skopiuj|skopiowan|pokaż|ukryj|wyświetl|kopír|zkopír|zobraz|skrýt',
    foreign:
      'pole.|pola.|niestandardow|sekret|przykład|sesj|stary.|poprzedni|unieważnion|vlastní|příklad|starý.|předchozí',
  },
  // Russian and Ukrainian
  {
    token: 'токен|жетон',
    key: 'ключ',
    generate: 'сгенерир|генерир|создать|обнов|сброс|замен|згенер|генерув|створ|оновит|скинут|замін',
    anew: 'нов',
    harmless: 'копир|скопир|показ|скры|просмотр|копію|скопію|прихов|перегля',
    foreign: 'поле.|поля.|секрет|пример|сеанс|хеш|стар|предыдущ|прежн|отозван|приклад|попередн|відкликан',
  },
  // Swedish, Norwegian and Danish
  {
    token: 'token|poletti',
    key: 'nyckel|nøkkel|nøgle',
    generate: 'generer|skapa|opret|opprett|förny|forny|återställ|erstatt',
    anew: 'ny.|nytt.|nyt.',
    harmless: 'kopier|visa.|vis.|skjul|dölj',
    foreign: 'fält|felt|anpassa|hemlig|hemmelig|exempel|eksempel|gammal|gammel|tidigare|tidligere',
  },
  // Finnish and Estonian
  {
    token: 'tunnus|poletti|tunnusluba|pääsuluba|luba.',
    key: 'avain|võti',
    generate: 'luo.|genero|uudista|korvaa|genereeri|loo.|uuenda|asenda',
    anew: 'uusi|uus|uue.',
    harmless: 'kopioi|näytä|piilota|kopeeri|näita|peida',
    foreign: 'kenttä|mukautet|esimerkki|vanha|edelli|väli.|välja|kohandatud|näide|vana.|eelmi',
  },
  // Hungarian, Romanian, Turkish and Greek
  {
    token: 'token|belirteç|διακριτικό',
    key: 'kulcs|cheie|anahtar|κλειδί',
    generate: 'generál|létrehoz|megújít|generea|reînnoi|oluştur|yenile|δημιουργ|ανανέωσ',
    anew: 'új|nou|yeni|νέο',
    harmless: 'másol|megjelenít|mutat|elrejt|copia|afiș|ascunde|kopyala|göster|gizle|αντιγραφ|εμφάνισ|απόκρυψ',
    foreign: 'mező|egyéni|titkos|példa|régi|korábbi|câmp|exemplu|vech|alan.|özel|örnek|eski.|önceki|πεδίο|παλιό',
  },
  // Lithuanian and Latvian
  {
    token: 'žeton|marķier|pilnvar',
    key: 'rakt|atslēg',
    generate: 'generuo|sukurti|atnaujin|ģenerē|izveid|atjauno',
    anew: 'nauj|jaun',
    harmless: 'kopij|rodyti|slėpti|kopē|rādīt|slēpt',
    foreign: 'lauk|pasirinktin|pavyzd|senas.|ankstesn|pielāgot|piemēr|vecais|iepriekšēj',
  },
];

const ANYWHERE: Words = {
  token: 'token|トークン|令牌|权杖|權杖|토큰|โทเค็น',
  key: 'キー|密钥|金鑰|키',
  generate: '生成|作成|発行|更新|リセット|重新|创建|建立|產生|产生|생성|재발급|갱신|สร้าง',
  anew: '新|새',
  harmless: 'コピー|复制|複製|复制|복사|คัดลอก|表示|显示|顯示|隐藏|隱藏|보기|숨기|แสดง',
  foreign: '項目|フィールド|字段|欄位|필드|シークレット|秘密|例|예시|古い|以前|旧|舊|이전',
};

/** One expression for a kind of word in all languages. */
function inAnyLanguage(kind: keyof Words): RegExp {
  const begins = WORDS.map((words) => words[kind])
    .join('|')
    .replaceAll('.', '(?!\\p{L})');
  return new RegExp(`(?<!\\p{L})(?:${begins})|${ANYWHERE[kind]}`, 'iu');
}

const TOKEN = inAnyLanguage('token');
const KEY = inAnyLanguage('key');
const GENERATE = inAnyLanguage('generate');
const ANEW = inAnyLanguage('anew');
const HARMLESS = inAnyLanguage('harmless');
const FOREIGN = inAnyLanguage('foreign');
const API = /(?<!\p{L})api(?!\p{L}{3})/iu;

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

/** Whether a short label says that the value belongs to something else, or to the past. */
export function speaksOfOtherThings(text: string): boolean {
  return FOREIGN.test(text);
}

/** Whether a button's label says that it makes a new token; "Copy new token" does not. */
export function saysGenerate(label: string): boolean {
  const anew = ANEW.test(label) && speaksOfToken(label) && !HARMLESS.test(label);
  return (GENERATE.test(label) || anew) && !FOREIGN.test(label);
}

/** Whether a button's label says that it copies, shows or hides a value. */
export function saysHarmless(label: string): boolean {
  return HARMLESS.test(label);
}

/** Names that programmers give (`id`, `name`, `data-test`, icon names), in English whatever the page's language. */
export const NAMES = {
  token: /api[-_. ]?token|personal[-_. ]?token|^token$|token[-_. ]?(?:value|field|input|text)|access[-_. ]?token/i,
  key: /api[-_. ]?key/i,
  foreign:
    /csrf|xsrf|authenticity|session|nonce|captcha|commit|sha1|checksum|custom[-_. ]?field|field[-_. ]?key|webhook|client|oauth|company|search/i,
  copy: /copy|clipboard|\bclip\b/i,
  reveal: /reveal|unmask|show|hide|eye|visib/i,
  generate: /generat|regen|renew|rotate|refresh|reset/i,
} as const;
