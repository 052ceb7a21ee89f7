/** Like words for whom it reached and what it cost: customers, orders, money, goods; what stands behind a bar says the opposite. */
export const BUSINESS = `
customer caller user client shopper clientele patron buyer
buy purchase
sell sale | unsold
pay payment | unpaid
refund reimburse reimbursement chargeback
invoice bill
revenue turnover takings proceeds
cheap inexpensive cheaply cheaper | expensive costly expensively pricey
firm company corporation
supplier vendor
parcel package shipment consignment
lorry truck hgv
book reserve reservation bookable
compensate compensation compensatory recompense
discount rebate
fee charge surcharge levy toll
holiday vacation
salary wage payroll remuneration
damage harm
stock inventory
traveller traveler passenger commuter
postcode zip
settle settlement
deliver delivery | undelivered
chemist pharmacy drugstore pharmacist dispensary
rubbish trash garbage waste litter
credit | debit
profit profitable profitability
budget budgetary
cost expense expenditure outlay
economise economy
tax taxation vat
taxpayer taxable
insurance insure insurer underwriter
payout disbursement disburse
subsidy subsidise
charity charitable
accountant accounting bookkeeping bookkeeper accountancy
reimbursable refundable
overcharge overbill | undercharge
overpay overpayment | underpay underpayment
prepay prepayment | postpay
instalment installment
debt indebted indebtedness debtor | creditor
bankrupt bankruptcy insolvent insolvency | solvent solvency
invest investment investor
merchant retailer shopkeeper
supermarket grocery grocer
bakery baker
butcher butchery
restaurant diner eatery
cafe coffeehouse
chef cook
waiter waitress
hotel inn lodging accommodation
promotional promo
item article
sku stockkeeping
wishlist favourites
backorder preorder
fulfil fulfill fulfilment fulfillment
postman mailman postie
warehouse storehouse godown
pallet skid
crate box carton
conveyor belt
sorter sorting
packer packing
quay wharf berth pier
vessel boat
sail voyage
captain skipper
crew crewman
border frontier
haulier haulage trucker carrier
van minivan
driver chauffeur
car automobile
motorcycle motorbike
bicycle bike cycle
petrol gasoline
diesel gasoil
motorway highway freeway
pavement sidewalk
junction intersection crossroads crossing
parking carpark
mechanic fitter
product merchandise
basket cart trolley`;
