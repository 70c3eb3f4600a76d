### A mensagem que leva o dossiê.

mail-subject = Segmentação de clientes em { $as_of }
mail-subject-marked = [{ $mark }] Segmentação de clientes em { $as_of }
mail-preheader = { $customers } clientes em { $segments } grupos. { $verdict }.
mail-attached-pdf = O dossiê completo vai anexo em PDF, pronto para imprimir.
mail-attached-html = O mesmo dossiê vai anexo como página da web (HTML): salve o arquivo e abra-o em um navegador. Ele não precisa de rede.
mail-closing = Escrito pelo reportgen { $version }. Esta mensagem não contém nome nem número de nenhum cliente. As listas de clientes ficam na pasta desta edição.
