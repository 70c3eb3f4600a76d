### Le message qui porte le dossier.

mail-subject = Segmentation des clients au { $as_of }
mail-subject-marked = [{ $mark }] Segmentation des clients au { $as_of }
mail-preheader = { $customers } clients en { $segments } groupes. { $verdict }.
mail-attached-pdf = Le dossier complet est joint en PDF, prêt à imprimer.
mail-attached-html = Le même dossier est joint sous forme de page web (HTML) : enregistrez-la, puis ouvrez-la dans un navigateur. Elle n’a pas besoin de réseau.
mail-closing = Rédigé par reportgen { $version }. Ce message ne contient ni nom ni numéro de client. Les listes de clients restent dans le répertoire de cette édition.
