/** Like words for how much: enough, large, most, exactly, the share, the count; what stands behind a bar says the opposite. */
export const AMOUNTS = `
plenty ample enough sufficient adequate abundant sufficiently | short lack lacking scarce insufficient inadequate insufficiently shortage scarcity
large big huge massive enormous vast considerable substantial sizeable sizable significant | small little tiny minor slight minimal negligible
all every each both whole entire
share ratio percentage proportion
number count tally quantity
maximum max peak highest
minimum min lowest
average mean
additional extra further
exact precise exactly precisely
completely entirely wholly totally fully
partially partly
mainly largely chiefly primarily predominantly
frequent often frequently regularly
rare rarely seldom infrequently
double twofold
triple threefold
long lengthy
high elevated
region regions
ticket tickets
excess surplus
remainder rest remaining
accumulate accumulation amass
vary variation
fluctuate fluctuation oscillate oscillation
deviate deviation
consume consumption
exceed overstep`;
