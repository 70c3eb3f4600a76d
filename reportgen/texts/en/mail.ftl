### The mail that carries the dossier.

mail-subject = Customer segmentation as of { $as_of }
mail-subject-marked = [{ $mark }] Customer segmentation as of { $as_of }
mail-preheader = { $customers } customers in { $segments } groups. { $verdict }.
mail-attached-pdf = The whole dossier is attached as a PDF, ready to print.
mail-attached-html = The same dossier is attached as one web page (HTML): save it, then open it in a browser. It needs no network.
mail-closing = Written by reportgen { $version }. This mail holds no customer’s name or number. The lists of customers stay in the folder of the run.
