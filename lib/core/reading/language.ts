/** Scripts that by themselves tell the language, or nearly so. */
const scripts: [language: string, pattern: RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['kn', /\p{Script=Kannada}/gu],
  ['ml', /\p{Script=Malayalam}/gu],
  ['gu', /\p{Script=Gujarati}/gu],
  ['pa', /\p{Script=Gurmukhi}/gu],
  ['si', /\p{Script=Sinhala}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
];

/** The commonest short words of languages that share a script: a sixth to a third of any news text. */
const commonWords: Record<string, string> = {
  en: 'the of and to in a is that for it was on are as with be at this have from by not but has said he his they an which were',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei',
  fr: 'de la le et les des en un du une est que dans qui par pour au il sur pas plus ne se ce avec sont son à été ont cette aux',
  es: 'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este fue ha es también',
  it: 'di e il la che in a per un è del non con una i le da si dei al sono come più ha alla anche nel della gli lo ma delle',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua são',
  nl: 'de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar bij nog uit wordt door naar heeft hij ze werd',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var sig från vi så kan när också enligt efter',
  no: 'og i det er som på en til at av for med har de ikke den om han et men var seg fra vi så kan når også etter ble hun sier',
  da: 'og i at det er en til af på der for som med de ikke den har et om han men var sig fra vi så kan når også efter blev hun siger af',
  fi: 'ja on ei että se oli hän ovat mutta myös kun mukaan joka sen ole kuin vain sekä jo nyt ollut mitä sitten tai jos olisi',
  is: 'og í að á er sem til við um en það af hann fyrir með var ekki þess hún eru því frá hefur þá verið',
  pl: 'w i z na się nie do to że jest o jak po od przez za dla ale co oraz są był ma tym jego tego który już także',
  cs: 'a v se na je že s z do o to i za by ale pro jako jsou po k od si jeho které bylo už který podle také ve ze',
  sk: 'a v sa na je že s z do o to aj za by ale pre ako sú po k od si jeho ktoré bolo už ktorý podľa tiež vo zo',
  sl: 'in je v na se da za so ki pa z po tudi od kot bi iz ne še s bo pri ali to ter bil je že',
  hr: 'i je u na se da za su od s koji a o kao to iz će ne po bi što ali ili nije sam bio također godine te',
  hu: 'a az és hogy nem is egy meg ez volt van de csak el azt már szerint mint ki lesz után még vagy pedig ami',
  ro: 'de și în a la cu pe că din o nu este un care pentru mai se au fi sunt ce s-a ale al fost după dar prin',
  tr: 've bir bu da de için ile olarak çok daha en olan ne gibi kadar sonra var olduğu ancak her göre ise o değil',
  id: 'yang dan di untuk dengan pada ini itu tidak dari dalam akan juga oleh ke ada sebagai kata telah karena tersebut bisa saat',
  ms: 'yang dan di untuk dengan pada ini itu tidak dari dalam akan juga oleh ke ada sebagai kata telah kerana tersebut boleh bahawa beliau ialah',
  vi: 'và của là có không được cho trong một các người những với đã này để khi từ đến ra về như nhiều cũng',
  tl: 'ang ng sa mga na at ay si ni para ito hindi kung ni may siya nang niya rin pa ako',
  sw: 'ya na wa kwa katika ni la za kuwa hiyo cha huo kama hii wake lakini pia watu baada alisema',
  lt: 'ir kad yra į su iš tai o bet ne kaip už apie nuo dėl bei buvo jau taip pat metų savo',
  lv: 'un ir ka no uz par ar kas bet arī tika nav lai tas pēc vai bija kā gada',
  et: 'ja on et ei see ka mis kui oli aga või oma ta ning mida selle pärast kes nii veel',
  sq: 'e të në dhe i për një me që nga është më ka si se do ai këtë nuk janë',
  ca: 'de la el i a que en els les per un amb una del és no es al com ha més però dels són',
  af: 'die van en in is dit het nie dat op vir met te om sy as aan was ek by hy ook wat deur',
  ru: 'в и на не что с по а он как из к это за о для его но от также у был года так она были',
  uk: 'в і на не що з у до та за про як це для він від але по також його є року був які',
  bg: 'на и в да за се от с не по че е са като до но това при след които ще той беше',
  sr: 'и у је на да се за су од са који а о као то из ће не по би што али или није',
  mk: 'на и во да се за од со што не ги е ќе по го како но тоа беше кој',
  be: 'у і на не што з да па а як за гэта яго для ад але каб які таксама',
  kk: 'және бұл мен үшін деп бір да де болып оның туралы',
  ar: 'في من على أن إلى التي عن الذي مع هذا ما هذه بعد كما كان قال لا بين وقد خلال إن',
  fa: 'و در به از که این را با است برای آن یک خود تا بر هم شد گفت های شده می',
  ur: 'کے کی میں ہے اور سے کا کو نے پر ہیں کہ اس یہ بھی تھا ایک نہیں کر جو',
  ps: 'د په چې او له کې ته دا سره یې دي شوي',
  hi: 'के में की है और से को का ने पर हैं कि इस यह भी था एक नहीं कर हो',
  mr: 'आहे आणि या च्या हे ते त्या असे होते मध्ये केली झाली आहेत यांनी',
  ne: 'र छ को का मा ले पनि भएको छन् गरेको यो हो लाई',
  yi: 'און אַ אין פון צו איז די דער דאָס',
};

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** Names of one language, and close kin that short words cannot tell apart: markup decides among them. */
const kin: string[][] = [
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'sr', 'bs', 'sh', 'me'],
  ['id', 'ms'],
  ['cs', 'sk'],
  ['tl', 'fil'],
  ['he', 'yi', 'iw'],
  ['zh', 'yue'],
  ['es', 'gl', 'ca', 'ast'],
  ['nl', 'af', 'fy'],
  ['hi', 'mr', 'ne'],
  ['fa', 'ps', 'ur', 'ckb'],
  ['ru', 'be'],
];
const related = (a: string, b: string): boolean =>
  a === b || kin.some((group) => group.includes(a) && group.includes(b));

const fortyLetters = /(?:\p{L}\P{L}*){40}/u;
/** Where the scripts above stand, and more: most texts have none of it, and need not be looked through for each. */
const ownScript = /[\u0370-\u1fff\u2d00-\u2dff\u2e80-\uffff]/;

/** Characters that are looked at: more changes nothing. */
const sample = 12_000;

/**
 * Guesses the language of a text by its script and its commonest words. `sure` is how far the guess is ahead, 0 to 1; null
 * when there is too little text to tell.
 */
export const guessLanguage = (text: string): { language: string; sure: number } | null => {
  const head = text.slice(0, sample);
  if (!fortyLetters.test(head)) return null;
  const letters = ownScript.test(head) ? (head.match(/\p{L}/gu)?.length ?? 0) : 0;
  for (const [language, pattern] of letters > 0 ? scripts : []) {
    const share = (head.match(pattern)?.length ?? 0) / letters;
    // Kana among Chinese characters makes Japanese, whatever their number.
    if (share > (language === 'ja' ? 0.1 : 0.4)) return { language, sure: Math.min(1, share + 0.3) };
  }
  const words = head.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  if (words.length < 12) return null;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const shares = Object.entries(commonWords)
    .map(([language, common]) => {
      let found = 0;
      for (const word of new Set(common.split(' '))) found += counts.get(word) ?? 0;
      return { language, share: found / words.length };
    })
    .sort((a, b) => b.share - a.share);
  const [best, second] = shares;
  if (!best || best.share < 0.08) return null;
  const rival = shares.find(({ language }) => !related(language, best.language)) ?? second;
  return { language: best.language, sure: Math.min(1, (best.share - (rival?.share ?? 0)) / best.share) };
};

const knownTag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/**
 * Language of the article, as a BCP 47 tag. `declared` is what the markup says, most trusted first; the text overrules it
 * when it clearly speaks another language (templates are often left at `en`), and decides where nothing is declared.
 */
export const languageOf = (declared: (string | null | undefined)[], text: string): string | null => {
  const tags = declared.flatMap((tag) =>
    tag && knownTag.test(tag.trim()) ? [tag.trim().replaceAll('_', '-')] : [],
  );
  const guess = guessLanguage(text);
  if (guess === null) return tags[0] ?? null;
  const agreeing =
    tags.find((tag) => primary(tag) === guess.language) ??
    tags.find((tag) => related(primary(tag), guess.language));
  if (agreeing) return agreeing;
  return guess.sure > 0.3 || tags.length === 0 ? guess.language : (tags[0] ?? null);
};
