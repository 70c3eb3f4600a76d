### What a reader of the HTML works with: search, highlighting, charts that answer.

label-tools = Search and highlight
label-search = Search
label-search-found = Places found:
label-search-none = Nothing found
label-highlight-segment = Highlight a segment
label-highlight-none = End the highlighting
label-chart-keys = With the chart in focus, the left and right arrow keys read its values.
