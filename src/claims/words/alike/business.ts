/** Like words for whom it reached and what it cost: customers, orders, money, goods; what stands behind a bar says the opposite. */
export const BUSINESS = `
customer caller user client shopper
buy purchase
sell sale
pay payment
refund reimburse reimbursement
invoice bill billing
shop shopping
revenue turnover takings
cheap inexpensive | expensive costly
price pricing
firm company
supplier vendor
parcel package shipment consignment
lorry truck
book booking reserve reservation
compensate compensation
discount rebate
fee charge surcharge
holiday vacation
salary wage
damage harm
stock inventory
traveller traveler passenger
postcode zip
settle settlement
deliver delivery
chemist pharmacy drugstore
rubbish trash garbage`;
