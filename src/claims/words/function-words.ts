/** Words that carry no fact of their own, as stems: what is left after them must be accounted for by evidence before a sentence counts as backed. */
import { stem } from './stem.js';

const LIST = `a an the this that these those it its he she they them their his her him we us our i me my you your one ones who whom whose which what
where when while as at by for from in into of off on onto out over per to toward towards under until up upon via with within without
about above across after against along among around before behind below between beyond during except inside near since through throughout
and or but nor so yet if then than because although though whereas whether both either neither not no
be have do will would can could may might shall should must get go come take make let begin start stop
also again already just only even too very quite rather once twice first second third last next later earlier beforehand soon now ago there here
all any each every some most more less much many several other another same such own
however therefore thus hence moreover instead meanwhile afterwards finally eventually subsequently initially immediately shortly right straight away directly
itself himself herself themselves ourselves myself own actually apparently indeed namely simply
back forward down together apart ahead et al eg ie etc vs re st nd rd th s t d ll ve m
well too am pm utc gmt cet cest est edt pst pdt jst aest bst ist z
time minute minut second hour day week month today morning afternoon evening night midnight noon
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
quickly promptly almost nearly roughly about exactly approximately simply merely purely
incident event record report sequence point moment meantime way side part order course
turn out happen occur follow
plus minus total altogether overall
mr ms mrs mx dr prof
nevertheless nonetheless accordingly thereupon thereafter duly likewise
alas unfortunately sadly luckily thankfully fortunately regrettably admittedly onward onwards
complete completed mark marked done new try attempt manage bot assistant agent`;

const WORDS = new Set(LIST.split(/\s+/).flatMap((word) => [word, stem(word)]));

export const isFunctionWord = (stemmed: string): boolean => WORDS.has(stemmed);
