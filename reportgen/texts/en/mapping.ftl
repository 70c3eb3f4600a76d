### Exports of other shops, read through a mapping file.

table-source = The shop’s own file
rule-cancellation = Cancelled invoices
rule-returned = Goods given back or written off
rule-without_customer = Orders without a customer
rule-zero_price = Without a price
rule-adjustment = Corrections of the books
rule-test_order = Test orders
rule-refund = Amounts given back
rule-refunded = Refunded in full
problem-E39 = Dates are written month/day/year and were read so.
problem-E66 =
    { $rule ->
        [cancellation] { $n ->
            [one] One row of a cancelled invoice was left out.
           *[other] { $rows } rows of cancelled invoices were left out.
        }
        [returned] { $n ->
            [one] One row of goods given back or written off was left out.
           *[other] { $rows } rows of goods given back or written off were left out.
        }
        [without_customer] { $n ->
            [one] One row without a customer was left out.
           *[other] { $rows } rows without a customer were left out.
        }
        [zero_price] { $n ->
            [one] One row without a price was left out.
           *[other] { $rows } rows without a price were left out.
        }
        [adjustment] { $n ->
            [one] One row that corrects the books was left out.
           *[other] { $rows } rows that correct the books were left out.
        }
        [refund] Amounts given back were taken from the payments.
       *[test_order] { $n ->
            [one] One row of a test order was left out.
           *[other] { $rows } rows of test orders were left out.
        }
    }
problem-E27 = The export is another shop’s and was read through a mapping. A delivered order here is one that the mapping keeps, and an item is a line of the order.
ledger-note-items = A customer counts under the rule that removes the last of their orders. Amounts are price plus freight.
