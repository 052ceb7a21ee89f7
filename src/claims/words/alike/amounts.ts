/** Like words for how much: enough, large, most, exactly, the share, the count; what stands behind a bar says the opposite. */
export const AMOUNTS = `
plenty ample enough sufficient adequate abundant sufficiently copious galore | short lack scarce insufficient inadequate insufficiently shortage scarcity meagre meager paltry sparse
large big huge massive enormous vast considerable substantial sizeable sizable significant larger largest sizeably hugely immense colossal gigantic giant substantially considerably significantly bigger biggest | small little tiny minor slight minimal negligible slightly minimally minuscule smaller smallest marginal marginally negligibly insignificant
all every each both whole entire
share ratio percentage proportion fraction
number count tally quantity
maximum max peak highest
minimum min lowest
average mean
additional extra further additionally furthermore
exact precise exactly precisely
completely entirely wholly totally fully utterly
partially partly incompletely
mainly largely chiefly primarily predominantly principally overwhelmingly
frequent often frequently regularly frequency recurrently
rare rarely seldom infrequently infrequent rarity
double twofold
triple threefold treble
long lengthy protracted
high elevated
region regional regionally
excess surplus excessive excessively
remainder rest leftover residue residual
accumulate accumulation amass accrue accrual stockpile
vary variation variance
fluctuate fluctuation oscillate oscillation
deviate deviation
consume consumption
exceed overstep breach overshoot surpass overrun
quadruple fourfold
increment incremental incrementally
magnitude dimension
density dense
myriad countless innumerable
numerous manifold
sole solely exclusive exclusively
diverse diversity variety various
width wide
breadth broad
depth deep
height tall
distance far
weight weigh
thickness thick
narrow narrowly
shallow superficial
steep sharply steeply
dearth paucity
quantify quantification
equivalent equivalence tantamount
proportional proportionate proportionally
disproportionate disproportionately`;
