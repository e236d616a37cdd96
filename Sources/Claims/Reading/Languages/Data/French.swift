extension Language {
  static let french = Language(
    code: "fr",
    markers:
      "le la les de des et est que dans pour un une du je nous vous il elle sur avec pas ne ce cette sont été ai tous tout mais au aux plus en qui maintenant terminé terminée fini corrigé passent réussi fait",
    terms: [
      (
        .past,
        """
        corrigée,corrigées,ajoutée,ajoutés,ajoutées,modifiée,modifiés,modifiées,supprimée,supprimés,supprimées,créée,créés,créées,installée,configurée,déplacée,renommée,remplacée,améliorée,implémentée,testée,écrite,mise à jour,mises à jour,mis à jour,publiée,envoyée,envoyés,traduite,documentée,migrée,migrées,nettoyée,\
        ajouté,modifié,corrigé,implémenté,créé,supprimé,changé,mis à jour,configuré,\
        installé,déplacé,écrit,testé,refactorisé,renommé,remplacé,amélioré,résolu,fait,\
        ajoutés,corrigés,modifiés
        """
      ),
      (
        .finished,
        """
        déployée,déployé,déployés,terminée,terminés,terminées,achevée,finie,finies,résolue,résolus,résolues,livrée,livrés,fusionnée,publiée,en ligne,en production,est prête,est prêt,\
        terminé,terminée,terminés,fini,fait,achevé,achevée,résolu,déployé,livré,\
        fusionné,publié,complété,prêt,prête,c'est fait,c'est prêt,tout est prêt,corrigé,\
        poussé
        """
      ),
      (
        .checked,
        """
        tests,test,build,compilation,vérification,vérifications
        """
      ),
      (
        .good,
        """
        passent,passe,réussi,réussis,réussie,vert,verts,sans erreur,sans erreurs,\
        aucune erreur
        """
      ),
      (
        .bad,
        """
        échouent,échoue,échoué,erreur,erreurs,cassé
        """
      ),
      (
        .verified,
        """
        vérifiée,vérifié,vérifiés,vérifiées,confirmée,validée,validé,testée avec succès,\
        vérifié,confirmé,validé,testé avec succès
        """
      ),
      (
        .negation,
        """
        pas,ne,n'est,n'ont,n'a,jamais,aucun,aucune,sans,non
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
        je m'occupe,je suis en train,en cours de,je continue,\
        en cours,je travaille,travaille sur,avance bien,progresse,à mi chemin,ça avance
        """
      ),
      (
        .intention,
        """
        je vais,nous allons,laisse moi,laissez moi
        """
      ),
      (
        .next,
        """
        prochaine étape,prochaines étapes,ensuite,étape suivante
        """
      ),
      (
        [.followup, .promise],
        """
        je te tiens,je vous tiens,je reviens vers,je vous informerai,te préviens,\
        vous préviens,ferai un point,je ferai un rapport,prochain point,je reviendrai,\
        je vous préviendrai,te préviendrai
        """
      ),
      (
        .blocked,
        """
        bloqué,bloquée,en attente de votre,en attente de ta,j'attends votre,j'attends ta,\
        j'attends ton,besoin de votre,besoin de ton,besoin d'accès,ne peux pas continuer,\
        en attente d'une
        """
      ),
      (
        .remaining,
        """
        restant,restants,reste à,à faire,en suspens,incomplet
        """
      ),
      (
        .finding,
        """
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
