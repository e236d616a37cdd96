extension Language {
  static let german = Language(
    code: "de",
    markers:
      "der die das und ist nicht ich wir mit für auf ein eine einen auch noch von zu den dem des alle sind wurde wurden im zum zur bei nach jetzt nun wird habe haben kein keine erledigt fertig abgeschlossen behoben umgesetzt bestanden durch läuft laufen grün fehlgeschlagen",
    terms: [
      (
        .needed,
        """
        kannst du mir bitte,können sie mir bitte,bitte gib mir,bitte prüfen,bitte prüfe,bitte bestätigen,bitte bestätige,bitte freigeben,freigabe,deine freigabe,ihre freigabe
        """
      ),
      (
        .past,
        """
        hinzugefügt,angepasst,aktualisiert,behoben,implementiert,umgesetzt,erstellt,\
        geändert,entfernt,eingebaut,korrigiert,gefixt,getestet,geschrieben,umbenannt,\
        verschoben,gelöscht,ergänzt,überarbeitet,installiert,konfiguriert,eingerichtet,\
        gemacht,gebaut,ersetzt,verbessert,refaktoriert,umgestellt,identifiziert,gehoben,\
        eingeführt,angelegt,bereinigt,optimiert,migriert
        """
      ),
      (
        .finished,
        """
        wieder erreichbar,läuft wieder,funktioniert wieder,geht wieder,laufen wieder,ist durch,sind durch,\
        fertig,erledigt,abgeschlossen,behoben,umgesetzt,implementiert,gelöst,beendet,\
        gemergt,gepusht,committet,ausgeliefert,veröffentlicht,deployt,bereitgestellt,\
        fertiggestellt,vollständig umgesetzt,alles fertig,ist fertig
        """
      ),
      (
        .checked,
        """
        tests,test,testlauf,build,prüfung,prüfungen,verifikation
        """
      ),
      (
        .good,
        """
        grün,bestanden,erfolgreich,laufen durch,läuft durch,ohne fehler,fehlerfrei,\
        keine fehler
        """
      ),
      (
        .bad,
        """
        fehlgeschlagen,schlagen fehl,schlägt fehl,schlägt noch fehl,schlagen noch fehl,schlägt weiterhin fehl,rot,fehler,kaputt
        """
      ),
      (
        .verified,
        """
        verifiziert,bestätigt,überprüft,geprüft,validiert,erfolgreich getestet
        """
      ),
      (
        .negation,
        """
        nicht,kein,keine,keinen,noch nicht,nie,ohne,weder
        """
      ),
      (
        .hedge,
        """
        sollte,sollten,vermutlich,wahrscheinlich,vielleicht,fast,könnte,müsste,beinahe,\
        teilweise
        """
      ),
      (
        .condition,
        """
        wenn,sobald,falls,bevor,nachdem,ob
        """
      ),
      (
        .unreal,
        """
        wird,werden,werde,möchte,soll,muss,bitte,um,damit,würde
        """
      ),
      (
        .author,
        """
        ich,wir
        """
      ),
      (
        .auxiliary,
        """
        ist,sind,war,waren,wurde,wurden,worden,habe,haben,hat
        """
      ),
      (
        .adverb,
        """
        jetzt,nun,bereits,erfolgreich,auch,noch,alle,alles,vollständig,komplett,\
        soeben,gerade
        """
      ),
      (
        .everything,
        """
        alle,alles,sämtliche
        """
      ),
      (
        .ongoing,
        """
        läuft,arbeite,baue,prüfe,teste,untersuche,bearbeite
        """
      ),
      (
        .progress,
        """
        in arbeit,läuft noch,laufen noch,laufen gerade,läuft derzeit,daran arbeite,arbeite ich,arbeiten wir,ist im gange,läuft gerade,arbeite an,arbeite gerade,ich arbeite,\
        wir arbeiten,bin dabei,in bearbeitung,mache fortschritte,kommt voran,geht voran,\
        zur hälfte
        """
      ),
      (
        .intention,
        """
        ich behebe,ich korrigiere,ich ergänze,ich füge,ich erstelle,ich schreibe,ich implementiere,ich starte,ich beginne,ich passe,ich ändere,ich fixe,ich baue,ich räume,ich teste jetzt,ich beginne jetzt,schreibe ich,baue ich,erstelle ich,kümmere ich mich,\
        ich werde,als nächstes,ich schaue,ich prüfe jetzt,lass mich,ich mache jetzt,\
        ich kümmere mich,jetzt werde ich,werde ich
        """
      ),
      (
        .next,
        """
        als nächstes,nächste schritte,nächster schritt
        """
      ),
      (
        [.followup, .promise],
        """
        melde mich,melde mich in,ich berichte,berichte,gebe bescheid,\
        halte dich auf dem laufenden,sage bescheid,melde ich mich,schicke ein update,\
        informiere dich,nächstes update,nächster bericht
        """
      ),
      (
        .blocked,
        """
        kannst du mir bitte,können sie mir bitte,bitte gib mir,komme ich nicht weiter,kann ich nicht weitermachen,bitte freigeben,\
        blockiert,warte auf dein,warte auf deine,warte auf ihre,warte auf freigabe,\
        warte auf zugang,komme nicht weiter,kann nicht weitermachen,brauche deine,\
        benötige deine,brauche ihre,fehlt der zugang,warte auf
        """
      ),
      (
        .remaining,
        """
        bin noch nicht durch,fehlen noch,stehen noch aus,\
        noch offen,offen,steht noch aus,ausstehend,fehlt noch,übrig
        """
      ),
      (
        .finding,
        """
        root causes,ursache,das problem ist,gefunden,der fehler ist
        """
      ),
      (
        .workItem,
        """
        aufgabe,schritt,phase,ticket,änderung,änderungen,umsetzung,migration,arbeit,\
        fehler
        """
      ),
      (
        .statusLabel,
        """
        status,stand,aktueller stand
        """
      ),
      (
        .doneLabel,
        """
        erledigt,änderungen,abgeschlossen,umgesetzt,fixes
        """
      ),
      (
        .nextLabel,
        """
        nächste schritte,nächster schritt,als nächstes,weiter
        """
      ),
      (
        .reportLabel,
        """
        nächstes update,nächster bericht,nächste meldung
        """
      ),
      (
        .operatorLabel,
        """
        benötigt von dir,aktion nötig,handlungsbedarf,eingriff nötig
        """
      ),
      (
        .checkLabel,
        """
        verifikation,prüfung,tests
        """
      ),
      (
        .remainingLabel,
        """
        offen,noch offen,ausstehend
        """
      ),
      (
        .preposition,
        """
        in,auf,mit,für,von,bei,nach,über,im,zum
        """
      ),
    ],
    numbers: [
      "ein": 1, "eine": 1, "einer": 1, "zwei": 2, "drei": 3, "fünf": 5, "zehn": 10, "zwanzig": 20,
      "dreißig": 30,
    ],
    units: [
      "sekunde": 1, "sekunden": 1, "minute": 60, "minuten": 60, "stunde": 3600, "stunden": 3600,
      "tag": 86400, "tage": 86400, "tagen": 86400,
    ]
  )
}
