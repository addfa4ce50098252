// Alphabets of "fancy text" pages whose characters neither normalisation (NFKD) nor UTS #39 turns into Latin letters:
// small capitals, framed, regional and upside-down letters, and signs of other scripts that are used for their shape.
// Written by hand: each row spells the alphabet beside it, a space where the row has nothing of its own.

const ROWS: readonly (readonly [letters: string, characters: string])[] = [
  ['abcdeghiklmnopqrstuvwxyz', 'ค๒ς๔єﻮђเкɭ๓ภ๏קợгรՇยשฬאץչ'],
  ['abcdefghijklmnopqrstuvwxyz', 'ᏗᏰፈᎴᏋᎦᎶᏂᎥᏠᏦᏝᎷᏁᎧᎮᎤᏒᏕᏖᏬᏉᏇጀᎩፚ'],
  ['abcdefghijklmnopqrstuvwxyz', 'ǟɮƈɖɛʄɢɦɨʝӄʟʍռօքզʀֆȶʊʋաӼʏʐ'],
  ['abcdefghijklmnopqrstuvwyz', 'ɑҍϲժҽƒցհíյƘӀʍղօԹզɾՏԵմѵավՀ'],
  ['abcdefghijklmnopqrstuvwxyz', 'ꪖ᥇ᥴᦔꫀᠻᧁꫝ꠸꠹ᛕꪶꪑꪀꪮρᑫ᥅ᦓꪻꪊꪜ᭙᥊ꪗɀ'],
  ['abcdefghijklmnopqrstuvwxyz', 'ꋫꃃꏸꁕꍟꄘꁍꑛꂑꀭꀗ꒒ꁒꁹꆂꉣꁸ꒓ꌚ꓅ꐇꏝꅐꇓꐟꁴ'],
  ['abcdefghijklmnopqrstuvwxyz', 'ꁲꋰꀯꂠꈼꄞꁅꍩꂑ꒻ꀗ꒒ꂵꋊꂦꉣꁷꌅꌚꋖꐇꀰꅏꇒꐞꁴ'],
  ['abcdefghijklmnopqrstuvwxyz', 'ꋬꃳꉔ꒯ꏂꊰꍌꁝ꒐꒻ꀘ꒒ꂵꋊꄲꉣꆰꋪꇙ꓄꒤꒦ꅐꉧꌦꁴ'],
  ['abcdefhiklmnopqrstuy', '𐌀𐌁𐌂𐌃𐌄𐌅𐋅𐌉𐌊𐌋𐌌𐌍Ꝋ𐌐𐌒𐌓𐌔𐌕𐌵𐌙'],
  ['abcdefghijklmnoprstuwz', 'ᚨᛒᚲᛞᛖᚠᚷᚺᛁᛃᛕᛚᛗᚾᛟᛈᚱᛊᛏᚢᚹᛉ'],
  ['abdefghijklmnoprstuvxz', '𐌰𐌱𐌳𐌴𐍆𐌲𐌷𐌹𐌾𐌺𐌻𐌼𐌽𐍉𐍀𐍂𐍃𐍄𐌿𐍅𐍇𐌶'],
  ['abcdefghiklmnopqrstuvwyz', 'ⱥꞗꞓꟈꬴꞙꞡⱨꞮꝁꝉⱮꞥꝋꝑꝗꞧꞩⱦꞸꝟⱳꝩⱬ'],
  ['rsntrcgpqosew', 'ɿȿƞƬ®©ムｱゐӨƧεЩ'],
  ['abcdefghijklmnopqrstuvwxyz', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡ ʏᴢ'],
  ['abcdefghijklmnopqrstuvwxyz', '🅐🅑🅒🅓🅔🅕🅖🅗🅘🅙🅚🅛🅜🅝🅞🅟🅠🅡🅢🅣🅤🅥🅦🅧🅨🅩'],
  ['abcdefghijklmnopqrstuvwxyz', '🅰🅱🅲🅳🅴🅵🅶🅷🅸🅹🅺🅻🅼🅽🅾🅿🆀🆁🆂🆃🆄🆅🆆🆇🆈🆉'],
  ['abcdefghijklmnopqrstuvwxyz', '⒜⒝⒞⒟⒠⒡⒢⒣⒤⒥⒦⒧⒨⒩⒪⒫⒬⒭⒮⒯⒰⒱⒲⒳⒴⒵'],
  ['abcdefghijklmnopqrstuvwxyz', '🄐🄑🄒🄓🄔🄕🄖🄗🄘🄙🄚🄛🄜🄝🄞🄟🄠🄡🄢🄣🄤🄥🄦🄧🄨🄩'],
  ['abcdefghijklmnopqrstuvwxyz', '🇦🇧🇨🇩🇪🇫🇬🇭🇮🇯🇰🇱🇲🇳🇴🇵🇶🇷🇸🇹🇺🇻🇼🇽🇾🇿'],
  ['abcdefghijklmnopqrstuvwxyz', 'ɐ ɔ ǝɟƃɥᴉɾʞןɯ  ԀՕɹ ʇ ʌʍ ʎ '],
  ['abcdefghijklmnopqrstuvwxyz', '卂乃匚 乇千 卄丨ﾌ ㄥ爪几ㄖ卩 尺丂ㄒㄩ 山乂ㄚ乙'],
  ['abcdefghijklmnopqrstuvwxyz', 'ﾑ乃ᄃり ｷ ん工ﾌズﾚﾶ刀の  尺 ｲひ√Wﾒﾘ'],
  ['abcdefghijklmnopqrstuvwxyz', 'คც८ძ૯ԲցҺɿʆқՆɱՈ૦ƿҩՐς੮υ౮ω૪ע '],
  ['abcdefghijklmnopqrstuvwxyz', 'ąცƈɖɛʄɠɧıʝƙƖɱŋơ℘զཞʂɬųᏉῳҳყʑ'],
  ['abcdefghijklmnopqrstuvwxyz', '₳฿₵Đ ₣₲Ⱨ  ₭Ⱡ₥₦ ₱ Ɽ₴₮Ʉ ₩Ӿ Ⱬ'],
  ['abcdefghijklmnopqrstuvwxyz', 'αв¢∂єƒ   נкℓмη ρ яѕтυνω   '],
  ['abcdefghijklmnopqrstuvwxyz', 'ልጌርዕቿቻኗዘጎጋጕረጠክዐየዒዪነፕሁሀሠሸሃጊ'],
  ['abcdefghijklmnopqrstuvwxyz', 'ꍏꌃꉓꀸꍟꎇꁅꃅꀤꀭꀘ꒒ꂵꈤꂦꉣꆰꋪꌗ꓄ꀎꃴꅏꊼꌩꁴ'],
  ['abcdefghijklmnopqrstuvwxyz', 'ᎪᏴᏟᎠᎬ ᏀᎻᎥᎫᏦᏞᎷNᎾᏢᏅᏒᏚᎢᏌᏙᏔ ᎽᏃ'],
  ['abdefghklmnpqrstuvwxy', 'ᗩᗷᗪᘿᖴᘜᕼᖽᒪᗰᑎᕵᕴᖇᔕᖶᑌᐯᗯ᙭ᖻ'],
  ['abcdeghijklmnoprstuvwxyz', 'ДБСԀЄԌНІЈКԼМПФРЯЅТЦѴШЖЧҘ'],
  ['abceghikmnoprtuvxyz', 'ΛβϾΣɢΉΪΚΜПΘРЯΤЦνЖΨΖ'],
  ['nuywm', 'ИЏЎЩΜ'], ['nhnmt', 'ոհռ௱ㅜ'], ['u', '⋓'], ['u', 'Ա'], ['iii', 'ΙⲒꓲ'], ['g', 'Ꮆ'], ['i', '¡'], ['e', 'ξ'], ['e', '€'], ['lyc', '£¥¢'], ['s', '§'], ['o', '〇'], ['l', '｜'], ['b', 'ß'], ['y', 'ỿ'],
  ['cczkkddklxulqfbhpl', 'ᑕ૮ᘔҟҡԃδκλχμʅϙϝႦԋþᄂ'], ['aesgvxrtikob', 'ɒɘƨᏽᕓ𐋄૨էノスծⴆ'], ['xl', 'ჯꞁ'], ['abdeklmnpty', 'ⲁⲃⲇⲉⲕⲗⲙⲛⲣⲧⲩ'],
  ['vy', 'ᐯᎩ'], ['p', '卩'], ['s', '丂'], ['q', 'Ɋ'], ['kx', 'Ҝㄨ'], ['fq', 'Ꮈ۹'], ['vg', '۷۶'], ['nmb', 'ꮑꮇᏏ'], ['wuytdrpci', 'ꮃꭎꭚꭲꭰꮢꮲꮯꮖ'], ['mrof', 'ʍɾՕꟻ'], ['mrsi', 'ꟽᴙꙅⲓ'],
];

/** Character → Latin letter. Signs within ASCII are left to the reading of digits. */
export const LOOK_ALIKE_LETTERS: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([letters, characters]) => Array.from(characters, (each, at) => [each, letters[at] ?? ''] as const)).filter(([each, letter]) => each > '\u007f' && letter !== ''),
);
