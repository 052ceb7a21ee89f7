/** Like words for how something was done or came: by hand, suddenly, in public, hardly ever, clearly; what stands behind a bar says the opposite. */
export const MANNER = `
manual manually
automatic automatically automated auto automation
sudden suddenly abrupt abruptly
gradual gradually progressively progressive stepwise piecemeal
public publicly openly
private privately confidential confidentially discreet discreetly clandestine covert covertly
official officially formal formally formality | unofficial unofficially informal informally
obvious obviously evident evidently apparent clearly noticeable noticeably conspicuous unmistakable
strange odd weird unusual unusually oddly strangely weirdly peculiar curious curiously bizarre
simple easy straightforward easily simplicity effortless effortlessly trivial trivially
difficult hard complicated difficulty challenging tricky cumbersome
important crucial vital essential importance importantly vitally paramount pivotal | unimportant
serious severe grave seriously severely gravely
dramatic drastic dramatically drastically radically radical
simultaneous simultaneously concurrently
silently quietly
careful carefully cautious cautiously meticulous meticulously diligent diligently prudent vigilant vigilance
careless carelessly negligent carelessness negligence sloppy reckless recklessly
explicit explicitly expressly
implicit implicitly tacit tacitly
unanimous unanimously
alone solo singlehandedly unaided unassisted
original originally initially
previous prior former formerly
global globally worldwide universally universal
local locally
internal internally
external externally
thorough rigorous rigorously exhaustive exhaustively comprehensive comprehensively
superficially cursory perfunctory
systematic systematically methodical methodically
smooth smoothly seamless seamlessly
neat neatly
loose loosely lax
strict strictly stringent rigid rigidly
flexible flexibility flexibly adaptable | inflexible inflexibility
gentle gently softly
blunt bluntly frankly
repeated repeatedly repetition repetitive
individual individually
collective collectively jointly
mutual mutually reciprocal reciprocally
respective respectively
specifically particularly | unspecific generic
general generally
special especially
independent independently independence autonomous autonomously autonomy | dependent dependence
direct firsthand | indirect indirectly secondhand
forcible forcibly force coerce coercion
active actively proactive proactively | passive passively inactive inactivity
creative creativity
practical practically pragmatic | impractical
theoretical theoretically
technical technically
physical physically
mental mentally
virtual virtually
verbal verbally oral orally
visual visually
electronic electronically digital digitally
financial financially monetary fiscal
commercial commercially
political politically politics politician
economic economically economical
scientific scientifically science scientist
artificial artificially synthetic
normally usually ordinarily typically customarily
principal foremost predominant
excellent outstanding superb brilliant great
bad badly poor poorly terrible terribly awful awfully dreadful horrible
beautiful lovely
ugly hideous
similar similarly similarity alike resemble resemblance comparable | dissimilar dissimilarity
modern contemporary
traditional traditionally conventional conventionally
innovative innovation innovate
popular popularity | unpopular unpopularity
famous renowned
notorious infamous
lucky fortunate | unlucky unfortunate
ironic ironically irony
extremely exceedingly highly greatly immensely
reasonably moderately moderate
presumably supposedly
hopefully hope hopeful optimistic optimism
perhaps maybe`;
