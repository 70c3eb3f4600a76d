### What the reader of the export reported, by code: read by a rule, or left out.

problem-E06 = The table has a heading and no rows; it counts as missing.
problem-E08 = The column is not there; what needs it is missing.
problem-E10 =
    { $n ->
        [one] One value could not be read; it counts as missing.
       *[other] { $rows } values could not be read; they count as missing.
    }
problem-E12 =
    { $severity ->
        [drop] { $n ->
            [one] One row with an impossible value was left out.
           *[other] { $rows } rows with an impossible value were left out.
        }
       *[told] { $n ->
            [one] One impossible value counts as missing.
           *[other] { $rows } impossible values count as missing.
        }
    }
problem-E13 =
    { $n ->
        [one] One row without a value that is needed was left out.
       *[other] { $rows } rows without a value that is needed were left out.
    }
problem-E14 =
    { $n ->
        [one] One row repeats another exactly and was left out.
       *[other] { $rows } rows repeat another exactly and were left out.
    }
problem-E16 =
    { $severity ->
        [drop] { $n ->
            [one] One row points to something that is not in the export and was left out.
           *[other] { $rows } rows point to something that is not in the export and were left out.
        }
       *[told] { $n ->
            [one] One row points to something that is not in the export.
           *[other] { $rows } rows point to something that is not in the export.
        }
    }
problem-E17 =
    { $n ->
        [one] One order was delivered before it was bought: it stays, its delivery date counts as missing.
       *[other] { $rows } orders were delivered before they were bought: they stay, their delivery dates count as missing.
    }
problem-E18 =
    { $kind ->
        [isolated] { $n ->
            [one] One purchase ({ $first } to { $last }) lies over half a year from all others; it stays.
           *[other] { $rows } purchases ({ $first } to { $last }) lie over half a year from all others; they stay.
        }
       *[far] { $n ->
            [one] One date lies over a year outside the purchases ({ $first } to { $last }); it stays.
           *[other] { $rows } dates lie over a year outside the purchases ({ $first } to { $last }); they stay.
        }
    }
problem-E30 = The file is written in { $encoding } and was converted.
problem-E31 = The file mixes kinds of line ends; they were made one.
problem-E32 = Numbers are written with a decimal comma and were read so.
problem-E33 = Dates are written day/month/year and were read so.
problem-E34 =
    { $kind ->
        [universal] Moments carry a time zone and were read as universal time (UTC).
       *[clock] Times carry a time zone: the clock time was kept, the zone dropped.
    }
problem-E35 = Amounts have over two decimals and were rounded to cents, half to even.
problem-E36 = Spaces around ids were removed.
problem-E37 =
    { $n ->
        [one] One word for nothing, such as NULL or NaN, counts as missing.
       *[other] { $rows } words for nothing, such as NULL or NaN, count as missing.
    }
problem-E38 = Whole numbers are written with decimals and were read as whole.

rule-value_missing = A value that is needed is missing ({ $table })
rule-value_impossible = Impossible value ({ $table })
rule-repeated = Repeated exactly ({ $table })
rule-pointing_nowhere = Points to nothing in the export ({ $table })
