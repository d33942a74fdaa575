import type { WordLists } from './word-lists.ts';

/** French. Folded; parted by spaces. */
export const fr: WordLists = {
  function: `le la les l' un une des du de d' au aux ce cet cette ces celui celle ceux celles ca cela ceci c' je j' tu il elle on
    nous vous ils elles me m' te t' se s' lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos qui que qu'
    quoi dont ou quand comment combien pourquoi quel quelle quels quelles et mais or ni car donc si ne n' pas plus moins
    en dans sur sous par pour avec sans entre vers chez contre depuis pendant durant avant apres jusque jusqu' lors
    lorsque lorsqu' puisque puisqu' parce comme alors tandis ainsi aussi est sont etait etaient fut furent etre ete a ont
    avait avaient aura auront sera seront il y voici voila tout toute tous toutes autre autres chaque plusieurs certains
    certaines quelques quelqu' aucun aucune nul rien personne beaucoup peu trop tres bien mal encore toujours jamais deja
    souvent parfois hier aujourd aujourd'hui demain maintenant ensuite puis enfin d'abord cependant pourtant toutefois
    selon malgre grace face outre hormis sauf deux trois quatre cinq six sept huit neuf dix cent mille premier premiere
    second dernier derniere nouveau nouvelle grand petit ancien ancienne meme memes ici la-bas peut etre reste non oui
    apres-midi soir matin ni moins vu`,
  calendar: `janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi
    vendredi samedi dimanche printemps ete automne hiver noel paques ramadan`,
  roles: `president presidente ministre premier premiere chancelier chanceliere secretaire senateur senatrice depute deputee
    gouverneur maire ambassadeur ambassadrice envoye emissaire porte parole chef cheffe dirigeant dirigeante leader patron
    patronne directeur directrice fondateur fondatrice general colonel commandant capitaine lieutenant amiral marechal juge
    procureur procureure avocat avocate roi reine prince princesse pape cardinal archeveque eveque pere abbe professeur
    professeure docteur economiste historien historienne politologue analyste expert experte chercheur chercheuse ecrivain
    ecrivaine romancier journaliste redacteur editorialiste acteur actrice comedien chanteur chanteuse musicien peintre
    architecte entraineur joueur footballeur pilote militant militante opposant opposante candidat candidate ex ancien
    homme femme mari epouse epoux veuve veuf mere soeur frere fils fille ami amie voisin voisine agriculteur agricultrice
    enseignant enseignante etudiant etudiante infirmiere infirmier ingenieur boulanger boulangere retraite retraitee
    monsieur madame mademoiselle m mm mme mlle me dr pr conseiller conseillere commissaire rapporteur eurodepute
    syndicaliste soldat temoin vendeur vendeuse pecheur viticulteur`,
  fields: `premier premiere affaires interieur defense economie etat`,
  heads: `rue avenue boulevard place parc jardin jardins pont tour immeuble maison palais chateau centre aeroport gare port stade
    hotel hopital eglise cathedrale mosquee temple universite college ecole academie institut bibliotheque musee theatre
    opera cimetiere riviere fleuve lac mer ocean golfe detroit canal ile iles cap mont montagne vallee desert foret cote
    plage province etat ville commune region departement republique royaume empire union federation nord sud est ouest
    banque fonds groupe societe compagnie radio television journal quotidien agence cour tribunal conseil comite commission
    congres parlement senat assemblee chambre ministere secretariat bureau service force forces armee marine garde police
    gendarmerie association fondation ligue organisation parti mouvement front coalition alliance syndicat club guerre
    bataille loi traite accord pacte protocole constitution resolution sommet conference forum coupe jeux prix festival
    jour semaine nuit siecle revolution crise plan programme projet operation mission haute haut cour nationale national
    rassemblement insoumise verts etats unis royaume uni moyen orient saint sainte notre dame nouvelle grand paris`,
  adjectives: `francais americain britannique allemand russe chinois europeen israelien palestinien iranien francais
    francaise americaine allemande chinoise europeenne israelienne palestinienne iranienne ukrainien ukrainienne
    americains francais allemands russes chinois europeens israeliens palestiniens iraniens ukrainiens britanniques
    espagnol italien belge suisse turc polonais grec syrien libanais algerien marocain tunisien parisien parisienne`,
  speech: `dit disait declare declarait affirme affirmait ajoute ajoutait explique expliquait estime estimait assure assurait
    souligne rappelle raconte demande repond repondu previent regrette confie commente insiste lance juge pense croit
    espere craint critique denonce salue ecrit ecrivait reconnait soupire resume promet`,
  nouns: `argent bel berger besson blanc blanche blois bois bon bonheur bonnet bord bouche boucher boulanger bourg
    brun brune canal carre cercle chaine chambre champ champs chance chapelle chat chateau chef chemin cher cheval
    chevalier cite clair clerc coeur coin comte cote couleur coup cour court croix cuisine dame danse desir dieu
    dore doré douce dur durand durant ecole enfant epine equipe espoir esprit etoile faible faure femme fer fete
    feu figaro fils fin fleur fleury foi fond fontaine force forestier forme fort fosse foyer franc frere front
    fruit gagnant garde garnier gauche gel gendre geste gloire grand grande gras gris gros guerre haut herbe heure
    hiver homme hotel humanite jardin jeune joie joly jour juge juste lac lait laurent lecture legende leger
    legrand lemaire liberation libre ligne lion livre loi loin long loup lumiere lune lyon main maire maison major
    marchand marche marin mars martin masse matin mayer menu mer mercier mere messager messe metier milieu mine
    minuit miroir mode moine monde mont moral mort mot moulin moyen mur nature neige nice noble noel noir nord note
    nouvel nouvelle nuit oeil oeuvre oiseau ombre opinion or orange ordre ours page pain paix palais papa papillon
    parc pardon part parti pas passage patron pauvre pays peine pelletier perle perrin petit peuple picard piece
    pied pierre place plaine plan plein pluie poincare point poisson police pont port porte potier poudre pouvoir
    premier pretre prince prix prophete propre puis quartier question race raison rapport rayon regard reine renard
    rene repos reste reunion reve riche rideau rire rive riviere robe robert roche roi roman rond rose rouge roux
    royal rue sable sage saint sel senat serein service seul signe simon soeur soie soir soleil somme sommet son
    sort soudan source suite sur table temps terre tete tour tourneur tours train travail tresor vache val valentin
    valet vallee vent verite vert vie vienne vieux vigne ville vin violet visage voie voisin voix vrai vue`,
  articles: `le la l' les un une des du au aux ce cet cette chaque`,
  abbreviations: `m mm mme mmes mlle dr me pr gal col cap st ste mgr art no fig vol p pp cf env ex av bd janv fevr avr juil sept oct nov dec`,
  beforePlaces: `a en dans`,
  notBeforePersons: `le la les un une l'`,
};
