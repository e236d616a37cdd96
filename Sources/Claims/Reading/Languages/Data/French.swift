extension Language {
  static let french = Language(
    code: "fr",
    markers:
      "cela ces leur leurs où donc deux encore toujours sans avant après vers chez c'est n'est j'ai qu'il d'une d'un le la les de des et est que dans pour un une du je nous vous il elle sur avec pas ne ce cette sont été ai tous tout mais au aux plus en qui maintenant terminé terminée fini corrigé passent réussi fait",
    terms: [
      (
        .needed,
        """
        merci de,pouvez vous,peux tu,veuillez,j'ai besoin de votre,j'ai besoin de ta,j'ai besoin de vos,besoin de vos,il faudrait que vous,il faut que vous,vous devez,tu dois,pourriez vous,pourrais tu
        """
      ),
      (
        .offer,
        """
        voulez vous que,veux tu que,souhaitez vous,si vous voulez,si tu veux,n'hésitez pas,n'hésite pas
        """
      ),
      (
        .past,
        """
        revu,revue,relu,ajusté,ajustée,extrait,extraite,réécrit,réécrite,réduit,réduite,simplifié,simplifiée,optimisé,optimisée,généré,générée,lancé,lancée,exécuté,exécutée,envoyé,nettoyé,intégré,intégrée,séparé,divisé,documenté,migré,remboursé,activé,désactivé,restauré,rétabli,rétablie,déplacés,poussés,préparé,préparée,rédigé,rédigée,mis en place,\
        corrigée,corrigées,ajoutée,ajoutés,ajoutées,modifiée,modifiés,modifiées,supprimée,supprimés,supprimées,créée,créés,créées,installée,configurée,déplacée,renommée,remplacée,améliorée,implémentée,testée,écrite,mise à jour,mises à jour,mis à jour,publiée,envoyée,envoyés,traduite,documentée,migrée,migrées,nettoyée,\
        ajouté,modifié,corrigé,implémenté,créé,supprimé,changé,mis à jour,configuré,\
        installé,déplacé,écrit,testé,refactorisé,renommé,remplacé,amélioré,résolu,fait,\
        ajoutés,corrigés,modifiés
        """
      ),
      (
        .finished,
        """
        est en place,sont en place,c'est réglé,c'est bon,c'est terminé,est résolu,est résolue,est corrigé,est corrigée,sont poussés,est déployé,est déployée,fonctionne à nouveau,fonctionne maintenant,marche maintenant,tout est bon,tout est fait,tout fonctionne,tout est en ordre,réglé,réglée,clos,fermé,\
        déployée,déployé,déployés,terminée,terminés,terminées,achevée,finie,finies,résolue,résolus,résolues,livrée,livrés,fusionnée,publiée,en ligne,en production,est prête,est prêt,\
        terminé,terminée,terminés,fini,fait,achevé,achevée,résolu,déployé,livré,\
        fusionné,publié,complété,prêt,prête,c'est fait,c'est prêt,tout est prêt,corrigé,\
        poussé
        """
      ),
      (
        .checked,
        """
        suite,lint,linter,pipeline,intégration,contrôles,ci,\
        tests,test,build,compilation,vérification,vérifications
        """
      ),
      (
        .good,
        """
        au vert,en vert,sans problème,sans échec,ok,aucun échec,avec succès,0 erreur,zéro erreur,\
        passent,passe,réussi,réussis,réussie,vert,verts,sans erreur,sans erreurs,\
        aucune erreur
        """
      ),
      (
        .bad,
        """
        échec,échecs,plante,ne passe pas,ne passent pas,ne compile pas,\
        échouent,échoue,échoué,erreur,erreurs,cassé
        """
      ),
      (
        .verified,
        """
        totaux correspondent,résultats identiques,résultats correspondent,\
        comptes correspondent,chiffres correspondent,\
        j'ai vérifié,j'ai testé,testé en local,tout passe,fonctionne comme prévu,fonctionne correctement,contrôlé,\
        vérifiée,vérifié,vérifiés,vérifiées,confirmée,validée,validé,testée avec succès,\
        vérifié,confirmé,validé,testé avec succès
        """
      ),
      (
        .negation,
        """
        pas,ne,n'est,n'ont,n'a,jamais,aucun,aucune,sans
        """
      ),
      (
        .hedge,
        """
        devrait,devraient,peut être,probablement,sans doute,presque,semble,pourrait
        """
      ),
      (
        .condition,
        """
        si,quand,une fois,dès que,lorsque,après,avant
        """
      ),
      (
        .unreal,
        """
        sera,seront,veux,dois,doit,faut,veuillez,afin,il faut
        """
      ),
      (
        .author,
        """
        j'ai,je,nous,on
        """
      ),
      (
        .auxiliary,
        """
        est,sont,a,ont,été,a été,ont été,j'ai,nous avons,c'est,avons
        """
      ),
      (
        .adverb,
        """
        et,\
        maintenant,déjà,aussi,bien,tout,tous,toutes,entièrement,avec,succès
        """
      ),
      (
        .everything,
        """
        tout,tous,toutes
        """
      ),
      (
        .ongoing,
        """
        travaille,lance,vérifie,teste
        """
      ),
      (
        .progress,
        """
        est en cours,sont en cours,en train de,toujours en cours,tourne encore,tourne toujours,pour l'instant,jusqu'ici,j'avance,je poursuis,s'exécute,\
        je m'occupe,je suis en train,en cours de,je continue,\
        en cours,je travaille,travaille sur,avance bien,progresse,à mi chemin,ça avance
        """
      ),
      (
        .intention,
        """
        je passe à,je commence par,je corrige,je lance,je regarde,je vérifie maintenant,on va,je m'attaque,je ferai,j'ajouterai,je continue avec,laissez,permettez moi,\
        je vais,nous allons,laisse moi,laissez moi
        """
      ),
      (
        .next,
        """
        la suite,puis je,je passe ensuite,\
        prochaine étape,prochaines étapes,ensuite,étape suivante
        """
      ),
      (
        [.followup, .promise],
        """
        tiens au courant,tiendrai au courant,vous tiens informé,te tiens informé,je vous recontacte,je te recontacte,je vous écris,je vous confirme,vous donnerai,te donnerai,je fais un point,je vous dirai,je te dis,je reviens avec,vous informe,prochaine nouvelle,\
        je te tiens,je vous tiens,je reviens vers,je vous informerai,te préviens,\
        vous préviens,ferai un point,je ferai un rapport,prochain point,je reviendrai,\
        je vous préviendrai,te préviendrai
        """
      ),
      (
        .blocked,
        """
        je n'ai pas accès,pas les droits,accès refusé,permission refusée,il me manque,me manque,me manquent,j'ai besoin de,besoin de vos,besoin de tes,besoin d'un,besoin d'une,j'attends,je suis bloqué,suis bloqué,ne peux pas avancer,impossible de continuer,pouvez vous me,peux tu me,préférez vous,préfères tu,quelle option,\
        bloqué,bloquée,en attente de votre,en attente de ta,j'attends votre,j'attends ta,\
        j'attends ton,besoin de votre,besoin de ton,besoin d'accès,ne peux pas continuer,\
        en attente d'une
        """
      ),
      (
        .remaining,
        """
        pas encore terminé,pas encore terminée,pas encore fait,pas encore fini,il reste,reste encore,restent,manque encore,encore à,\
        restant,restants,reste à,à faire,en suspens,incomplet
        """
      ),
      (
        .finding,
        """
        le problème vient,vient de,le problème était,la cause est,la cause était,l'erreur vient,j'ai constaté,j'ai remarqué,je vois que,je vois le problème,il s'avère,est dû à,était dû à,c'est dû,j'ai identifié,\
        j'ai trouvé,le problème est,la cause
        """
      ),
      (
        .workItem,
        """
        tâche,phase,étape,changement,changements,migration,travail
        """
      ),
      (
        .statusLabel,
        """
        statut,état,état actuel
        """
      ),
      (
        .doneLabel,
        """
        terminé,fait,changements,modifications
        """
      ),
      (
        .nextLabel,
        """
        prochaine étape,prochaines étapes,suite
        """
      ),
      (
        .reportLabel,
        """
        prochain point,prochain rapport,prochaine mise à jour
        """
      ),
      (
        .operatorLabel,
        """
        action requise,intervention requise
        """
      ),
      (
        .remainingLabel,
        """
        reste à faire,restant
        """
      ),
      (
        .preposition,
        """
        en,dans,sur,avec,pour,par,de,à
        """
      ),
    ],
    numbers: [
      "un": 1, "une": 1, "deux": 2, "trois": 3, "cinq": 5, "dix": 10, "vingt": 20, "trente": 30,
    ],
    units: [
      "seconde": 1, "secondes": 1, "minute": 60, "minutes": 60, "heure": 3600, "heures": 3600,
      "jour": 86400, "jours": 86400,
    ]
  )
}
