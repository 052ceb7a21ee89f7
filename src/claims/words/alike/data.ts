/** Like words for data and its order; what stands behind a bar says the opposite. */
export const DATA = `
schema schemata
primary | secondary
transaction txn tx
compaction compact
timestamp datetime
timezone tz
integer int
boolean bool
enumeration enum
string str
prefix | suffix
uppercase capitalised | lowercase
ascending asc | descending desc
random randomly arbitrary arbitrarily
unique uniqueness distinct
orphan dangling
provenance origin originate
lineage ancestry
spreadsheet excel xlsx
sample specimen
annotate annotation
percentile quantile
median midpoint
granular granularity
glossary vocabulary
taxonomy taxonomic
gdpr dsgvo
ledger journal
statistical statistically
numeric numerical
digit numeral
sequential sequentially consecutive consecutively successive successively
alphabetical alphabetically
chronological chronologically
hierarchy hierarchical
redundant redundancy
integrity intactness
structured | unstructured
unfilled unpopulated
nonempty nonblank
threshold cutoff
leeway margin headroom
input | output
readback readout
historical history historic
past | future
recent recently lately newly | old aged ancient
latest newest | oldest
current currently presently
upcoming forthcoming impending imminent`;
