# What is answered to a reader who tells of a miss, and why an item was taken for no event.
missed-how = Envoyez { $command } avec un lien vers la dépêche que j’ai manquée, ou avec ses mots.
missed-thanks = Merci. Je n’ai pas vu cette dépêche ; un administrateur la regardera.
missed-again = Vous me l’avez déjà dit. Merci.
missed-enough = Merci, cela suffit pour un jour. Un administrateur regardera vos envois.
missed-read = J’ai lu cette dépêche comme un événement. Qu’une alerte vienne ici dépend de ce qui est suivi ici.
missed-nearly = J’ai vu cette dépêche et ne l’ai pas prise pour un événement : { $reason }. Merci, un administrateur la regardera.
missed-nothing = J’ai vu cette dépêche et n’y ai trouvé ni rencontre ni appel d’un ministre des Affaires étrangères. Merci, un administrateur la regardera.

refusal-background = un contact antérieur, seulement rappelé
refusal-denied = un contact démenti
refusal-offered = un souhait ou une offre, rien de fixé
refusal-no-minister = aucun ministre des Affaires étrangères n’y prend part
refusal-one-side = un seul côté est nommé
refusal-domestic = tous les côtés sont d’un même pays
refusal-presidents = des dirigeants sans ministre des Affaires étrangères
refusal-summons = une convocation
refusal-letter = une lettre ou un message
refusal-statement = une déclaration
refusal-trip = un voyage sans interlocuteur
refusal-excluded = les administrateurs l’ont exclu
refusal-too-long = le reste est trop long pour être lu
refusal-unsure = trop incertain
