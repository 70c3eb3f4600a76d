### The maintenance-contract proposal: two pages to sign.

contract-title = Maintenance-contract proposal
contract-subtitle = Keeping the customer segmentation fit for use
contract-for = For the shop whose delivered orders from { $first } to { $last } this proposal rests on
contract-running-title = Maintenance contract, { $as_of }
contract-description = Three ways to keep a customer segmentation up to date, with scope, price and terms
contract-offer-title = The offer
contract-lead = By our estimate from past data, half of all segmentations have lost touch after { $weeks }. The standard option renews yours by then.
contract-lead-beyond = Past data vouch for { $weeks }, and no typical loss of touch was seen within it. The standard option renews yours by then, and promises nothing for the time after.
contract-none = The export is too short to propose a period. We suggest building the dossier again each quarter until it is long enough.
contract-not-written = No contract is offered, and none was written as a file: there is no period to base it on.

options-caption = Three ways to keep it up to date
options-row = What you get
option-light = Light
option-standard = Standard
option-tight = Tight
option-light-proposed = Light (proposed)
option-standard-proposed = Standard (proposed)
option-tight-proposed = Tight (proposed)
row-meant-for = Meant for
option-light-for = planning by segment
option-standard-for = campaigns by segment
option-tight-for = daily automated messages
row-every = Renewal every
row-why = Where that comes from
reason-median = your typical period
reason-horizon = all that your data show
reason-longest = the last loss of touch
reason-double = two typical periods
reason-term = once in the term
reason-low = the first loss of touch
reason-half = half of the standard
row-visits = Visits in { $term }
row-price = Price per visit
row-price-term = Price for { $term }
row-delivery = Delivered within
row-answer = Questions answered within
row-wrong = Customers in a wrong segment
row-contacts = Wrong contacts a week
row-at-stake = At stake a week
row-break-even = A visit is earned back after
working-days = { $n ->
    [one] { $text } working day
   *[other] { $text } working days
  }
calendar-days = { $n ->
    [one] { $text } day
   *[other] { $text } days
  }
n-months = { $n ->
    [one] { $text } month
   *[other] { $text } months
  }
estimate = { $mid } ({ $low } to { $high })
break-even = { $mid } ({ $first } to { $last })
break-even-open = { $mid } ({ $first } to beyond the data)
break-even-only-high = beyond the data (from { $first } on)
break-even-none = beyond the data
options-note = Delivery counts from your export. Prices in { $currency } without taxes, at { $day_rate } a day of work and { $hosting } a month of hosting. In brackets: from the low to the high end of all assumptions at once; they are ours, and the dossier lists them with their sources. Customers are a mean over the time between two visits.
options-note-uncounted = Delivery counts from your export. Prices in { $currency } without taxes, at { $day_rate } a day of work and { $hosting } a month of hosting. The export does not allow us to count customers in a wrong segment, so the cost of an old segmentation is left out.

pays-title-yes = It pays on every assumption we made
pays-title-depends = Whether it pays depends on how your customers answer
pays-title-no = It does not pay on the assumptions we made
claim-renewal-pays = The standard option costs { $cost } a year and avoids { $saved_low } to { $saved_high } of lost margin and wasted contacts.
claim-renewal-depends = The standard option costs { $cost } a year and avoids { $saved_low } to { $saved_high } of lost margin and wasted contacts, { $saved_mid } on our middle assumptions. Measure the answer with the hold-out of the campaign lists, put your numbers in, and decide then.
claim-renewal-does-not-pay = The standard option costs { $cost } a year and avoids at most { $saved_high } of lost margin and wasted contacts. As a saving alone it is not worth its price; we do not advise signing it for that.
proposed-none = None of the three is marked as proposed: on our middle assumptions none is worth its price.
pays-factor = It breaks even where the stakes are { $factor } times our middle assumptions.
claim-twice-costs-more = Renewing twice as often would cost { $twice } a year in all, price and losses together, against { $chosen }.
claim-twice-costs-less = Renewing twice as often would cost { $twice } a year in all, price and losses together, against { $chosen }: on our middle assumptions the tight option is worth a look.

contract-scope-caption = What is done at each visit
column-work = Work
column-days = Days
scope-data_check = Check the fresh export: tables, cleaning rules, totals to the cent
scope-refit = Segment again with the same recipe; test the number of segments
scope-comparison = Compare old and new: who moved, why, what it means for campaigns
scope-dossier = Deliver the dossier, and the list of customers with their segments
scope-campaign_lists = Deliver a campaign list per segment, with its hold-out
scope-review_meeting = Meet your team: the changes, the next campaigns
scope-in = yes
scope-out = –
scope-total = Days per visit

contract-terms-title = Terms
contract-triggers = Before the planned date, if
trigger-segment_jaccard = a segment shares under { $dissolved } of its members with its fresh copy (Jaccard) at { $looks } looks in a row;
trigger-other_k = the same choice on fresh data would no longer keep { $segments } segments;
trigger-input_drift = an input shifts by { $drift } standard deviations or more (days since the last order left out: they always pass), or changes its meaning, such as a new means of payment or another review form.
clause-subject = Subject
clause-subject-text = The provider keeps the customer segmentation of the dossier as of { $as_of }, with its { $segments } segments, fit for use in campaigns, by the visits of the option chosen here.
clause-price = Price and payment
clause-price-text = The price of the option, for the work listed. Each visit is billed once it is delivered and paid within { $payment }; hosting is billed by the month. Taxes are added as the law sets them.
clause-early = Early renewals
clause-early-text = The provider looks for these signs at each visit, and on any export that the customer sends in between, and reports one within { $report }. The customer decides within { $decide } whether to renew early; without a decision the planned date stands. Up to { $early } early renewals a year can be ordered at the price of a visit; others are agreed on anew.
clause-service = Service
clause-service-text = The delivery times of the table count from a complete export. For a delivery that is late for a reason of the provider’s, { $reduction } of the visit’s price is taken off per working day of delay, until nothing is left.
clause-customer = From the customer
clause-customer-text = A complete export for each visit, in the format that the dossier was made from, and one person who answers questions on it.
clause-excluded = Not included
clause-excluded-text = Running campaigns and sending messages; changing the shop’s systems; buying data; discounts and media; legal advice.
clause-term = Term and exit
clause-term-text = { $term } from the date of the last signature; it does not renew by itself. Either side may end it with { $notice } of notice, and owes or keeps what was delivered until then.
clause-data = Data
clause-data-text = The provider works on the export as the customer’s processor, for this purpose alone, and deletes it within { $keep } of the end. Models, lists and dossiers belong to the customer, as plain files that can be read without the provider.
clause-decides = Who decides
clause-decides-text = The person who signs for the customer, or whom they name in writing, decides on early renewals, on a changed number of segments and on the end. The provider advises.
clause-limits = No promise of success
clause-limits-text = The period is an estimate from the past of this shop. The provider owes careful work, not a period, a response or a turnover.
clause-valid = Validity
clause-valid-text = This offer stands for { $valid } from the day it is handed over.
contract-choice = Option chosen
contract-boxes = □ { $light }   □ { $standard }   □ { $tight }
party-customer = For the customer
party-provider = For the provider
field-name = Name and function
field-date = Place and date
field-signature = Signature

struck-renewal-pays = Renewing pays on every assumption
struck-renewal-depends = Renewing pays on some assumptions
struck-renewal-does-not-pay = Renewing pays on no assumption
struck-twice-costs-more = Renewing twice as often costs more
struck-twice-costs-less = Renewing twice as often costs less
numbers-renewal-pays = costs { $cost_amount } a year, avoids { $low_amount } to { $high_amount }
numbers-renewal-depends = costs { $cost_amount } a year, avoids { $low_amount } to { $high_amount }
numbers-renewal-does-not-pay = costs { $cost_amount } a year, avoids { $low_amount } to { $high_amount }
numbers-twice-costs-more = { $twice_amount } a year, as proposed { $chosen_amount }
numbers-twice-costs-less = { $twice_amount } a year, as proposed { $chosen_amount }
